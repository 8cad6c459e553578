package io.creditregistry.cli.operator;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.oracle.Rejected;
import io.creditregistry.cli.outcome.WorldUnavailable;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The rows that the schema does not accept, each with its reasons and as the data file has it. */
final class RejectedRows {
  private static final String HEADER = "row,line,reasons,record\n";

  private RejectedRows() {}

  /** Writes them as CSV (RFC 4180) in file order; returns how many there are. */
  static int write(Path data, List<Rejected> rejected, Path file) {
    Map<Integer, List<Rejected>> rows =
        rejected.stream()
            .collect(Collectors.groupingBy(Rejected::row, TreeMap::new, Collectors.toList()));
    Map<Integer, String> records = records(data, rows.values());
    StringBuilder text = new StringBuilder(HEADER);
    rows.forEach(
        (row, reasons) -> {
          String all = reasons.stream().map(Rejected::reason).collect(Collectors.joining("; "));
          text.append(row).append(',').append(reasons.get(0).line()).append(',');
          text.append(quoted(all)).append(',').append(quoted(records.getOrDefault(row, "")));
          text.append('\n');
        });
    TextFile.write(file, text.toString());
    return rows.size();
  }

  private static Map<Integer, String> records(Path data, Collection<List<Rejected>> rows) {
    try {
      return isJson(data) ? objects(data, rows) : lines(data, rows);
    } catch (IOException | JacksonException e) {
      throw new WorldUnavailable("cannot read the data file " + data + " again: " + e, e);
    }
  }

  private static boolean isJson(Path data) throws IOException {
    try (var in = Files.newInputStream(data)) {
      String head = new String(in.readNBytes(4096), java.nio.charset.StandardCharsets.ISO_8859_1);
      return head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().matches("(?s)[\\[{].*");
    }
  }

  private static Map<Integer, String> lines(Path data, Collection<List<Rejected>> rows)
      throws IOException {
    Map<Long, Integer> wanted = new HashMap<>();
    rows.forEach(reasons -> wanted.put(reasons.get(0).line(), reasons.get(0).row()));
    Map<Integer, String> found = new HashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new java.io.InputStreamReader(
                Files.newInputStream(data), java.nio.charset.StandardCharsets.UTF_8))) {
      long number = 1;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        Integer row = wanted.get(number++);
        if (row != null) {
          found.put(row, line);
        }
      }
    }
    return found;
  }

  private static Map<Integer, String> objects(Path data, Collection<List<Rejected>> rows) {
    Map<Integer, String> found = new HashMap<>();
    rows.forEach(reasons -> found.put(reasons.get(0).row(), ""));
    ObjectReader json =
        JsonMapper.shared().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    try (var parser = json.createParser(data)) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY) {
        token = parser.nextToken();
      }
      for (int row = 0; token != null && token != JsonToken.END_ARRAY; row++) {
        JsonNode record = json.readTree(parser);
        found.computeIfPresent(row, (key, none) -> record.toString());
        token = parser.nextToken();
      }
    }
    return found;
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
