package io.creditregistry.cli;

import io.creditregistry.cli.output.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of the command line inside the test's process.
 *
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
public record CommandRun(int exitCode, String out, String err) {

  /** Runs with an empty environment but for a home folder. */
  public static CommandRun in(Path home, String... arguments) {
    return with(Map.of("HOME", home.toString()), arguments);
  }

  /** Runs with these environment variables only. */
  public static CommandRun with(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true));
    int code = Creditctl.run(console, new HashMap<>(environment), arguments);
    return new CommandRun(code, out.toString(), err.toString());
  }

  /** Standard output as JSON. */
  public JsonNode json() {
    return JsonMapper.shared().readTree(out);
  }
}
