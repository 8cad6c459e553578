package io.creditregistry.oracle.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.oracle.dataset.RealDatasets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four public datasets in their original formats: every row is read. */
class ApplicantReaderRealDataTest {

  @ParameterizedTest
  @CsvSource({
    "german, 1000, 300, 20",
    "south_german, 1000, 300, 20",
    "australian, 690, 383, 14",
    "taiwan, 30000, 6636, 23"
  })
  void theShippedSchemaReadsEveryRow(String dataset, int rows, int bads, int features) {
    var table = RealDatasets.read(dataset);

    assertThat(table.rejects()).isEmpty();
    assertThat(table.applicants()).hasSize(rows);
    assertThat(table.applicants().stream().mapToInt(Applicant::outcome).sum()).isEqualTo(bads);
    assertThat(table.schema().features()).hasSize(features);
  }
}
