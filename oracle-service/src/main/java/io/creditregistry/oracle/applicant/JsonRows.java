package io.creditregistry.oracle.applicant;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads applicants as JSON: one array of objects, or objects one after another (JSON lines). An
 * object's keys are the schema's columns; a value is a text, a number, true, false or null; null
 * and a key that is not there are an absent value.
 */
final class JsonRows {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LineSource.MAX_BYTES)
                  .maxNameLength(LineSource.MAX_BYTES)
                  .maxNestingDepth(100)
                  .build())
          .build();

  private final List<String> columns;
  private final RowReader reader;
  private final RowBound bound;
  private final JsonParser parser;
  private final Consumer<Applicant> applicants;
  private final Consumer<Reject> rejects;
  private int row;

  private JsonRows(
      FeatureSchema schema,
      RowBound bound,
      JsonParser parser,
      Consumer<Applicant> applicants,
      Consumer<Reject> rejects) {
    this.columns = schema.format().columns();
    this.reader = new RowReader(schema, ColumnMap.ofHeader(schema, columns));
    this.bound = bound;
    this.parser = parser;
    this.applicants = applicants;
    this.rejects = rejects;
  }

  static int stream(
      FeatureSchema schema,
      InputStream in,
      Consumer<Applicant> applicants,
      Consumer<Reject> rejects) {
    RowBound bound = new RowBound(in);
    try (JsonParser parser =
        JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), bound)) {
      JsonRows rows = new JsonRows(schema, bound, parser, applicants, rejects);
      rows.readBounded();
      return rows.row;
    } catch (JacksonException e) {
      String where = e.getLocation() == null ? "file" : "line " + e.getLocation().getLineNr();
      String found = InputException.shorten(e.getOriginalMessage());
      throw new ApplicantFileException(where, found, "well-formed JSON");
    }
  }

  private void readBounded() {
    try {
      readAll();
    } catch (StreamConstraintsException e) {
      String found = InputException.shorten(e.getOriginalMessage());
      throw new ApplicantFileException(
          "row " + row, found, "keys and texts of at most " + LineSource.MAX_BYTES + " characters");
    }
  }

  private void readAll() {
    JsonToken token = parser.nextToken();
    boolean list = token == JsonToken.START_ARRAY;
    if (list) {
      token = parser.nextToken();
    }
    for (; token != null && token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      readRow(token);
      row = Math.incrementExact(row);
      bound.next(row);
    }
    if (list && token == JsonToken.END_ARRAY && parser.nextToken() != null) {
      throw new ApplicantFileException("file", "text after the list", "one list of objects");
    }
    if (row == 0) {
      throw new ApplicantFileException("file", "an empty list", "at least one object");
    }
  }

  private void readRow(JsonToken token) {
    long line = parser.currentTokenLocation().getLineNr();
    if (token != JsonToken.START_OBJECT) {
      reject(line, "", "a value that is no object", "an object with the schema's columns");
      parser.skipChildren();
      return;
    }
    List<String> cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
    Set<String> seen = new HashSet<>();
    boolean accepted = true;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      accepted &= readValue(line, key, parser.nextToken(), cells, seen);
    }
    if (accepted) {
      Applicant applicant = reader.read(row, line, cells, rejects);
      if (applicant != null) {
        applicants.accept(applicant);
      }
    }
  }

  private boolean readValue(
      long line, String key, JsonToken value, List<String> cells, Set<String> seen) {
    int column = columns.indexOf(key);
    String name = column < 0 ? InputException.shorten(key) : key;
    if (value.isStructStart()) {
      parser.skipChildren();
      return reject(line, name, "a list or an object", "a text, a number, true, false or null");
    }
    if (column < 0) {
      return reject(line, name, "an unknown key", "one of " + columns);
    }
    if (!seen.add(key)) {
      return reject(line, name, "the key twice", "each key once");
    }
    cells.set(column, value == JsonToken.VALUE_NULL ? "" : parser.getString().strip());
    return true;
  }

  private boolean reject(long line, String column, String found, String expected) {
    rejects.accept(new Reject(row, line, column, found, expected));
    return false;
  }
}
