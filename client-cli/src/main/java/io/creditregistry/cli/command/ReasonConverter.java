package io.creditregistry.cli.command;

import io.creditregistry.contracts.record.ChangeReason;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a reason: a name of {@code docs/errors.md}, or a number. */
public final class ReasonConverter implements ITypeConverter<ChangeReason> {

  @Override
  public ChangeReason convert(String text) {
    try {
      return ChangeReason.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
