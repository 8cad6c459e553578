package io.creditregistry.acceptance.process;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a program ended: its exit code, and what it wrote, in UTF-8. */
public record Outcome(String command, int exitCode, String out, String err) {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * The outcome itself.
   *
   * @throws AssertionError with everything that the program wrote, if it ended otherwise
   */
  public Outcome expect(int expectedExitCode) {
    if (exitCode != expectedExitCode) {
      throw new AssertionError(
          "expected exit code %d but found %d%n%s".formatted(expectedExitCode, exitCode, this));
    }
    return this;
  }

  /** Standard output as one JSON document. */
  public JsonNode json() {
    return JSON.readTree(out);
  }

  @Override
  public String toString() {
    return "$ %s%n%s%s".formatted(command, out, err);
  }
}
