package io.creditregistry.contracts.audit;

/**
 * One line of a checklist.
 *
 * @param name stable, in a few words
 * @param passed whether everything that the check looks at holds
 * @param evidence what was seen; for a failure the first things found wrong
 */
public record Check(String name, boolean passed, String evidence) {
  public static Check passed(String name, String evidence) {
    return new Check(name, true, evidence);
  }

  public static Check failed(String name, String evidence) {
    return new Check(name, false, evidence);
  }

  /** {@code ✓ name: evidence} or {@code ✕ name: evidence}. */
  public String line() {
    return (passed ? "✓ " : "✕ ") + name + ": " + evidence;
  }
}
