package io.creditregistry.cli.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What a lender asks for (protocol.md, "Subjects").
 *
 * @param code uint16; from 256 on no consent is needed
 */
public record Purpose(int code) {

  private enum Named {
    APPLICATION(1),
    REVIEW(2),
    MONITORING(3),
    TENANCY(4),
    COLLECTION(256),
    LEGAL(257),
    REGULATOR(258);

    private final int code;

    Named(int code) {
      this.code = code;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The purpose's name, or its number where it has none. */
  @Override
  public String toString() {
    return Arrays.stream(Named.values())
        .filter(each -> each.code == code)
        .map(Named::word)
        .findFirst()
        .orElseGet(() -> String.valueOf(code));
  }

  /** Reads a name or a number from 1 to 65535. */
  public static final class Converter implements ITypeConverter<Purpose> {
    @Override
    public Purpose convert(String text) {
      for (Named each : Named.values()) {
        if (each.word().equals(text.toLowerCase(Locale.ROOT))) {
          return new Purpose(each.code);
        }
      }
      if (text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= 0xffff) {
        return new Purpose(Integer.parseInt(text));
      }
      throw new TypeConversionException(
          "expected 1 to 65535 or one of "
              + Arrays.stream(Named.values()).map(Named::word).collect(Collectors.joining(", "))
              + " but found '"
              + text
              + "'");
    }
  }
}
