package io.creditregistry.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers as JSON: the record's components in their order, absent values left out. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private Json() {}

  /** The record on one line. */
  public static String line(Object record) {
    return MAPPER.writeValueAsString(record);
  }

  /** The record indented, for files that people read too. */
  public static String pretty(Object record) {
    return MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(record);
  }
}
