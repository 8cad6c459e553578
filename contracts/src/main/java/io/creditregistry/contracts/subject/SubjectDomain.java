package io.creditregistry.contracts.subject;

import io.creditregistry.contracts.batch.StructHash;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import java.nio.ByteBuffer;

/**
 * Binds a request to one chain and one contract (EIP-712 domain).
 *
 * @param chainId positive
 * @param contract the {@code SubjectRegistry} contract
 */
public record SubjectDomain(long chainId, Address contract) {
  private static final Bytes32 TYPEHASH =
      Keccak.hash(
          "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

  /** Rejects a chain id below 1: {@link IllegalArgumentException}. */
  public SubjectDomain {
    if (chainId < 1) {
      throw new IllegalArgumentException("chainId: expected at least 1 but found " + chainId);
    }
  }

  /** {@code hashStruct(EIP712Domain)}, as the contract's {@code domainSeparator()} gives it. */
  public Bytes32 separator() {
    return new StructHash(TYPEHASH, 4)
        .word(Keccak.hash("SubjectRegistry"))
        .word(Keccak.hash("1"))
        .number(chainId)
        .address(contract)
        .hash();
  }

  /** What is signed of a request or statement. */
  public Bytes32 digest(Bytes32 structHash) {
    ByteBuffer signed = ByteBuffer.allocate(2 + 2 * Bytes32.WIDTH);
    signed.put((byte) 0x19).put((byte) 0x01);
    signed.put(separator().toBytes()).put(structHash.toBytes());
    return Keccak.hash(signed.array());
  }
}
