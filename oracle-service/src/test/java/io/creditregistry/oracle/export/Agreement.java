package io.creditregistry.oracle.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.model.Logistic;
import io.creditregistry.oracle.story.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Scores the same applicants by every export and compares with the oracle's own scores. */
final class Agreement {
  private final Exported exported;
  private final Path folder;

  Agreement(Exported exported, Path folder) {
    this.exported = exported;
    this.folder = folder;
  }

  void check() throws Exception {
    var json = jsonReader();
    var table = new TableReader(exported.as(ExportFormat.TABLE));
    var points = new PmmlReader(exported.as(ExportFormat.PMML), "points");
    var logOdds = new PmmlReader(exported.as(ExportFormat.PMML), "log_odds");
    var h2 = sql(TestDatabase.H2);
    var postgres = sql(TestDatabase.EMBEDDED_POSTGRES);
    var differences = new ArrayList<String>();
    int row = 0;
    for (var applicant : exported.applicants()) {
      int score = exported.scorecard().scorePoints(applicant);
      double pd = exported.scorecard().pd(applicant);
      var own = new SqlReader.Row(score, Logistic.bps(pd));
      var raw = exported.raw(applicant);
      int bins = table.score(exported.scorecard().bins(applicant));
      double pmml = points.output("score_points", raw);
      boolean same =
          json.score(raw) == score
              && bins == score
              && pmml == score
              && logOdds.output("pd", raw) == pd
              && h2.get(row).equals(own)
              && postgres.get(row).equals(own);
      if (!same) {
        differences.add("row " + row + ": expected " + own + " but found " + h2.get(row));
      }
      row++;
    }
    assertThat(differences).isEmpty();
    assertThat(h2).hasSize(row);
    assertThat(postgres).hasSize(row);
  }

  private List<SqlReader.Row> sql(TestDatabase database) throws Exception {
    return new SqlReader(database.fresh(folder).dataSource()).score(exported);
  }

  private JsonReader jsonReader() {
    var features = exported.schema().features();
    Map<String, String> columns =
        features.stream().collect(Collectors.toMap(Feature::name, Feature::column));
    Map<String, List<String>> codes =
        features.stream()
            .collect(
                Collectors.toMap(
                    Feature::name,
                    f -> f.categories().stream().map(Feature.Category::code).toList()));
    return new JsonReader(exported.as(ExportFormat.JSON), columns, codes);
  }
}
