package io.creditregistry.cli.command;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a length of time such as {@code 90s}, {@code 15m}, {@code 12h} or {@code 30d}. */
public final class AgeConverter implements ITypeConverter<Duration> {

  private static final Pattern AGE = Pattern.compile("(\\d{1,9})([smhd])");

  @Override
  public Duration convert(String text) {
    Matcher age = AGE.matcher(text.strip());
    if (!age.matches()) {
      throw new TypeConversionException(
          "expected a number and s, m, h or d, for example 30d, but found '" + text + "'");
    }
    long count = Long.parseLong(age.group(1));
    return switch (age.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
