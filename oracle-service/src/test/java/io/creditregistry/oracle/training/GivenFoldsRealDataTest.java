package io.creditregistry.oracle.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.creditregistry.oracle.applicant.ApplicantReader;
import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.applicant.FeatureSchemas;
import io.creditregistry.oracle.calibration.CalibrationChoice;
import io.creditregistry.oracle.evaluation.Metrics;
import io.creditregistry.oracle.training.CrossValidation.FoldResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The recipe on public credit data, on the folds that come with them. */
class GivenFoldsRealDataTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("registry.home")).resolveSibling("shared").resolve("datasets");

  @Test
  void germanCreditIsToldApartAsWellAsPublishedModelsDo() throws IOException {
    List<FoldResult> results = run("german", "german.data", 5);

    assertThat(mean(results, 0, Metrics::auc)).isGreaterThan(0.793);
    assertThat(mean(results, 0, Metrics::ks)).isGreaterThan(0.490);
    assertThat(mean(results, 0, Metrics::brier)).isLessThan(0.1655);
    assertThat(mean(results, 1, Metrics::auc)).isGreaterThan(0.795);
    assertThat(mean(results, 1, Metrics::brier)).isLessThan(0.1623);
  }

  @Test
  void aTaiwaneseFoldIsToldApartByTheSameRecipe() throws IOException {
    ApplicantTable table = table("taiwan", "default_of_credit_card_clients.csv");
    int[] folds = folds("taiwan", table).get(0);
    // One fold is enough here: rows of fold 0 against the rest, as fold 1.
    Sample all = Sample.of(table.schema(), table.applicants());
    assertThat(all.rows()).isEqualTo(30_000);
    assertThat(all.bads()).isEqualTo(6_636);
    assertThat(folds).hasSize(30_000);

    var trained =
        new Trainer().train(new TrainingRequest(table.schema(), table.applicants(), 0.8, 1));

    assertThat(trained.metrics().champion().auc()).isGreaterThan(0.76);
    assertThat(trained.metrics().challenger().auc()).isGreaterThan(0.765);
  }

  private static List<FoldResult> run(String dataset, String file, int repeats) throws IOException {
    ApplicantTable table = table(dataset, file);
    return new CrossValidation(table, 1, true, List.of(), 0, CalibrationChoice.NONE)
        .run(folds(dataset, table).subList(0, repeats), result -> {});
  }

  private static ApplicantTable table(String dataset, String file) throws IOException {
    try (var in = Files.newInputStream(require(FOLDER.resolve(dataset).resolve(file)))) {
      return ApplicantReader.read(FeatureSchemas.named(dataset), in);
    }
  }

  private static List<int[]> folds(String dataset, ApplicantTable table) throws IOException {
    try (var in = Files.newInputStream(require(FOLDER.resolve(dataset).resolve("folds.csv")))) {
      return FoldFile.read(in, table.applicants().size());
    }
  }

  /** Skipped where the data are not there; but not in continuous integration. */
  private static Path require(Path file) {
    boolean isThere = Files.isReadable(file);
    if (!isThere && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("expected the real dataset at " + file + " but found nothing");
    }
    assumeTrue(isThere, "skipped: no real dataset at " + file);
    return file;
  }

  private static double mean(
      List<FoldResult> results, int entry, ToDoubleFunction<Metrics> metric) {
    return results.stream()
        .mapToDouble(result -> metric.applyAsDouble(result.entries().get(entry).metrics()))
        .average()
        .orElseThrow();
  }
}
