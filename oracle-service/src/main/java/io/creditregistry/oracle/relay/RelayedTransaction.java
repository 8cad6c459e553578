package io.creditregistry.oracle.relay;

import io.creditregistry.contracts.bytes.Address;
import java.math.BigInteger;

/**
 * A signed transaction of the relayer (EIP-1559).
 *
 * @param hash 0x and 64 hex digits
 * @param purpose what it is for: {@code publish} or {@code register}
 * @param recipient the contract that is called
 * @param raw the signed bytes in hex, as {@code eth_sendRawTransaction} takes them
 * @param maxFee wei per gas, at most
 * @param priorityFee wei per gas for the block's producer
 */
public record RelayedTransaction(
    String hash,
    long nonce,
    String purpose,
    Address recipient,
    String raw,
    long gasLimit,
    BigInteger maxFee,
    BigInteger priorityFee) {}
