package io.creditregistry.cli.command;

import io.creditregistry.contracts.bytes.Address;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an account's address: {@code 0x} and 40 hexadecimal digits. */
public final class AddressConverter implements ITypeConverter<Address> {

  @Override
  public Address convert(String text) {
    try {
      return Address.of(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
