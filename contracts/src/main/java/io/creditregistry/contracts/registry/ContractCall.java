package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Address;
import java.util.Optional;

/**
 * A change to be made on chain: what a transaction says besides who sends it.
 *
 * @param to the contract; empty to create one
 * @param data 0x and hexadecimal digits: selector and arguments, or creation code
 */
public record ContractCall(Optional<Address> to, String data) {
  static ContractCall to(Address contract, String data) {
    return new ContractCall(Optional.of(contract), data);
  }

  static ContractCall creation(String code) {
    return new ContractCall(Optional.empty(), code);
  }
}
