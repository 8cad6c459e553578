package io.creditregistry.oracle.relay;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.oracle.attestation.SigningKey;
import java.math.BigInteger;
import java.util.Arrays;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.Sign;
import org.web3j.crypto.TransactionEncoder;

/** Makes a signed EIP-1559 transaction; web3j lays out the bytes, the key signs their hash. */
final class TransactionSigner {
  private TransactionSigner() {}

  /**
   * @param maxFee wei per gas
   * @param priorityFee wei per gas, at most {@code maxFee}
   */
  record Fees(BigInteger maxFee, BigInteger priorityFee) {}

  static RelayedTransaction sign(
      SigningKey key,
      long chainId,
      long nonce,
      String purpose,
      Address recipient,
      String data,
      long gasLimit,
      Fees fees) {
    var unsigned =
        RawTransaction.createTransaction(
            chainId,
            BigInteger.valueOf(nonce),
            BigInteger.valueOf(gasLimit),
            recipient.hex(),
            BigInteger.ZERO,
            data,
            fees.priorityFee(),
            fees.maxFee());
    var signature = key.sign(Keccak.hash(TransactionEncoder.encode(unsigned)));
    var raw =
        TransactionEncoder.encode(
            unsigned,
            new Sign.SignatureData(
                signature[64],
                Arrays.copyOfRange(signature, 0, 32),
                Arrays.copyOfRange(signature, 32, 64)));
    return new RelayedTransaction(
        Keccak.hash(raw).hex(),
        nonce,
        purpose,
        recipient,
        Hex.encode(raw),
        gasLimit,
        fees.maxFee(),
        fees.priorityFee());
  }
}
