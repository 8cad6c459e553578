package io.creditregistry.oracle.workbench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One job that was run: its exit code, its answer and what it told. */
record RunJob(int code, String out, String told) {

  static RunJob run(Object... arguments) {
    var out = new ByteArrayOutputStream();
    var told = new ByteArrayOutputStream();
    String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    int code = Workbench.run(texts, new PrintStream(out, true), new PrintStream(told, true));
    return new RunJob(
        code, out.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
  }

  JsonNode answer() {
    return new JsonMapper().readTree(out);
  }
}
