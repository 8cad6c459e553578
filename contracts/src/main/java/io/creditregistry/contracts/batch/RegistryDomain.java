package io.creditregistry.contracts.batch;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;

/**
 * Binds a signature to one chain and one contract (EIP-712 domain).
 *
 * @param chainId positive
 * @param contract the {@code CreditRating} contract
 */
public record RegistryDomain(long chainId, Address contract) {
  public static final String NAME = "CreditRating";
  public static final String VERSION = "1";

  private static final Bytes32 TYPEHASH =
      Keccak.hash(
          "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

  /** Rejects a chain id below 1: {@link IllegalArgumentException}. */
  public RegistryDomain {
    if (chainId < 1) {
      throw new IllegalArgumentException("chainId: expected at least 1 but found " + chainId);
    }
  }

  /** {@code hashStruct(EIP712Domain)}, as the contract's {@code domainSeparator()} gives it. */
  public Bytes32 separator() {
    return new StructHash(TYPEHASH, 4)
        .word(Keccak.hash(NAME))
        .word(Keccak.hash(VERSION))
        .number(chainId)
        .address(contract)
        .hash();
  }
}
