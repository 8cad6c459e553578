package io.creditregistry.acceptance.world;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real datasets, which stand beside the project and are no part of it. */
public final class Datasets {
  private static final Path FOLDER =
      Path.of(System.getProperty("registry.home")).resolveSibling("shared").resolve("datasets");

  private Datasets() {}

  /**
   * A dataset's file. Where it is missing the test is skipped, but fails in continuous integration,
   * which must not leave it out.
   */
  public static Path file(String dataset, String name) {
    Path file = FOLDER.resolve(dataset).resolve(name);
    boolean isThere = Files.isReadable(file);
    if (!isThere && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("expected the real dataset at " + file + " but found nothing");
    }
    assumeTrue(isThere, "skipped: no real dataset at " + file);
    return file;
  }
}
