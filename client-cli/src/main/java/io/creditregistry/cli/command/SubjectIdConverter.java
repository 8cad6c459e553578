package io.creditregistry.cli.command;

import io.creditregistry.contracts.record.SubjectId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a subject id: {@code 0x} and 40 hexadecimal digits. */
public final class SubjectIdConverter implements ITypeConverter<SubjectId> {

  @Override
  public SubjectId convert(String text) {
    try {
      return SubjectId.of(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
