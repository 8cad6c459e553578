package io.creditregistry.oracle.dataset;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.creditregistry.oracle.applicant.ApplicantReader;
import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.applicant.FeatureSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The real datasets, which stand beside the project and are no part of it. */
public final class RealDatasets {
  private static final Path FOLDER =
      Path.of(System.getProperty("registry.home")).resolveSibling("shared").resolve("datasets");

  private static final Map<String, String> FILES =
      Map.of(
          "german", "german.data",
          "south_german", "SouthGermanCredit.asc",
          "australian", "australian.dat",
          "taiwan", "default_of_credit_card_clients.csv");

  private RealDatasets() {}

  /**
   * A dataset's applicants in their original format. Where the file is missing the test is skipped,
   * but fails in continuous integration, which must not leave it out.
   */
  public static Path applicants(String dataset) {
    return file(dataset, FILES.get(dataset));
  }

  /** The dataset's folds, {@code repeat,fold,row}; skips or fails as {@link #applicants}. */
  public static Path folds(String dataset) {
    return file(dataset, "folds.csv");
  }

  /** The dataset read with the schema that ships for it. */
  public static ApplicantTable read(String dataset) {
    try (var in = Files.newInputStream(applicants(dataset))) {
      return ApplicantReader.read(FeatureSchemas.named(dataset), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(String dataset, String name) {
    Path file = FOLDER.resolve(dataset).resolve(name);
    boolean isThere = Files.isReadable(file);
    if (!isThere && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("expected the real dataset at " + file + " but found nothing");
    }
    assumeTrue(isThere, "skipped: no real dataset at " + file);
    return file;
  }
}
