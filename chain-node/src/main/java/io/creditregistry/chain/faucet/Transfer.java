package io.creditregistry.chain.faucet;

import io.creditregistry.chain.encoding.Hex;
import io.creditregistry.chain.encoding.Keccak256;
import io.creditregistry.chain.encoding.Rlp;
import io.creditregistry.chain.key.AccountKey;
import io.creditregistry.chain.key.RecoverableSignature;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A plain transfer as a legacy transaction, which every fork accepts.
 *
 * @param chainId EIP-155 chain id
 * @param nonce number of transactions that the sender sent before
 * @param gasPrice wei per gas
 * @param to receiver, {@code 0x} and 40 hexadecimal digits
 * @param wei amount
 */
record Transfer(long chainId, BigInteger nonce, BigInteger gasPrice, String to, BigInteger wei) {
  // 21,000 for the transfer; the rest lets a contract receive it.
  private static final BigInteger GAS_LIMIT = BigInteger.valueOf(60_000);
  private static final long EIP_155_OFFSET = 35;

  /** The signed transaction as {@code eth_sendRawTransaction} takes it. */
  String sign(AccountKey key) {
    BigInteger chain = BigInteger.valueOf(chainId);
    RecoverableSignature signature =
        key.sign(Keccak256.hash(encode(chain, BigInteger.ZERO, BigInteger.ZERO)));
    BigInteger v =
        chain.shiftLeft(1).add(BigInteger.valueOf(EIP_155_OFFSET + signature.recoveryId()));
    return Hex.of(encode(v, signature.r(), signature.s()));
  }

  private byte[] encode(BigInteger v, BigInteger r, BigInteger s) {
    List<byte[]> fields = new ArrayList<>();
    fields.add(Rlp.number(nonce));
    fields.add(Rlp.number(gasPrice));
    fields.add(Rlp.number(GAS_LIMIT));
    fields.add(Rlp.string(Hex.bytes(to)));
    fields.add(Rlp.number(wei));
    fields.add(Rlp.string(new byte[0]));
    fields.add(Rlp.number(v));
    fields.add(Rlp.number(r));
    fields.add(Rlp.number(s));
    return Rlp.list(fields);
  }
}
