package io.creditregistry.cli.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Shows a moment. */
public final class Moment {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

  private Moment() {}

  /** Unix seconds as date and time in UTC. */
  public static String text(long unixSeconds) {
    return FORMAT.format(Instant.ofEpochSecond(unixSeconds));
  }
}
