package io.creditregistry.oracle.export;

import io.creditregistry.oracle.dataset.RealDatasets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All exports agree on every row of real data: Taiwan's 30,000 and German's 1,000. */
class ScorecardExportRealDataTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"taiwan, 4000", "german, 1000"})
  void everyFormGivesTheSamePoints(String dataset, int trainedOn) throws Exception {
    new Agreement(Exported.trainedOn(RealDatasets.read(dataset), trainedOn), folder).check();
  }
}
