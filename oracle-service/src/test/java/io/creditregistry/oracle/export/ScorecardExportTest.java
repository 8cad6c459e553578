package io.creditregistry.oracle.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.oracle.applicant.ApplicantReader;
import io.creditregistry.oracle.applicant.FeatureSchemas;
import io.creditregistry.oracle.applicant.SyntheticApplicants;
import io.creditregistry.oracle.calibration.CalibrationChoice;
import io.creditregistry.oracle.story.TestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** A scorecard in every form that leaves the oracle. */
class ScorecardExportTest {
  private static Exported exported;
  @TempDir private Path folder;

  @BeforeAll
  static void train() {
    var csv = SyntheticApplicants.csv(3000, 11).getBytes(StandardCharsets.UTF_8);
    var schema = FeatureSchemas.named("synthetic");
    exported =
        Exported.trainedOn(ApplicantReader.read(schema, new ByteArrayInputStream(csv)), 1500);
  }

  @Test
  void everyFormGivesTheSamePoints() throws Exception {
    new Agreement(exported, folder).check();
  }

  @ParameterizedTest
  @EnumSource(names = {"PLATT", "BETA", "ISOTONIC"})
  void everyFormGivesTheSameCalibratedProbability(CalibrationChoice choice) throws Exception {
    var calibrated = exported.calibrated(choice);
    new Agreement(calibrated, folder).check();
    assertThat(calibrated.scorecard().modelHash()).isNotEqualTo(exported.scorecard().modelHash());
    assertThat(calibrated.as(ExportFormat.TABLE)).isEqualTo(exported.as(ExportFormat.TABLE));
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "EMBEDDED_POSTGRES"})
  void sqlGivesNothingForAValueThatTheSchemaDoesNotAccept(TestDatabase database) throws Exception {
    var source = database.fresh(folder).dataSource();
    new SqlReader(source).score(exported);
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("update applicants set \"purpose\" = 'boat' where row_number = 0");
      statement.execute("update applicants set \"debtRatio\" = 4 where row_number = 1");
      statement.execute("update applicants set \"debtRatio\" = null where row_number = 2");
      var result =
          statement.executeQuery(
              "select * from ("
                  + exported.as(ExportFormat.SQL)
                  + ") s where row_number < 4 order by row_number");
      for (int row = 0; row < 4; row++) {
        assertThat(result.next()).isTrue();
        assertThat(result.getObject("score_points") == null).isEqualTo(row < 3);
        assertThat(result.getObject("pd") == null).isEqualTo(row < 3);
      }
    }
  }

  @Test
  void pmmlHasTheStructureOfVersion44() throws Exception {
    var document = new PmmlReader(exported.as(ExportFormat.PMML), "points").document();

    assertThat(document.getNamespaceURI()).isEqualTo("http://www.dmg.org/PMML-4_4");
    assertThat(document.getAttribute("version")).isEqualTo("4.4");
    assertThat(PmmlReader.children(document))
        .extracting(Element::getLocalName)
        .containsExactly("Header", "DataDictionary", "Scorecard", "Scorecard");
    var dictionary = PmmlReader.child(document, "DataDictionary");
    assertThat(PmmlReader.children(dictionary))
        .hasSize(Integer.parseInt(dictionary.getAttribute("numberOfFields")));
    var fields = PmmlReader.children(dictionary).stream().map(f -> f.getAttribute("name")).toList();
    for (var model : PmmlReader.children(document).subList(2, 4)) {
      assertThat(PmmlReader.children(model))
          .extracting(Element::getLocalName)
          .containsExactly("MiningSchema", "Output", "Characteristics");
      assertThat(PmmlReader.children(PmmlReader.child(model, "MiningSchema")))
          .extracting(f -> f.getAttribute("name"))
          .containsExactlyElementsOf(fields);
      for (var characteristic : PmmlReader.children(PmmlReader.child(model, "Characteristics"))) {
        assertThat(PmmlReader.children(characteristic))
            .isNotEmpty()
            .allMatch(a -> a.getLocalName().equals("Attribute"))
            .allMatch(a -> PmmlReader.children(a).size() == 1);
      }
    }
  }

  @Test
  void xmlTextIsEscaped() {
    var xml = new XmlText();
    xml.leaf("Value", "value", "a<b & \"c\"");
    xml.array("string", java.util.List.of("x \"y\"", "\\"));

    assertThat(xml.toString())
        .contains("value=\"a&lt;b &amp; &quot;c&quot;\"")
        .contains("&quot;x \\&quot;y\\&quot;&quot; &quot;\\\\&quot;");
  }
}
