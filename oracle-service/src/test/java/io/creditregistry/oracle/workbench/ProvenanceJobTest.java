package io.creditregistry.oracle.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.oracle.applicant.SyntheticApplicants;
import io.creditregistry.oracle.calibration.MasterScale;
import io.creditregistry.oracle.card.CardAuthor;
import io.creditregistry.oracle.model.Keccak;
import io.creditregistry.oracle.training.SyntheticSample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A model held against what it was made from. */
class ProvenanceJobTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream progress = new ByteArrayOutputStream();
  private Path data;
  private Path model;
  private Path card;

  /** The sample's challenger, trained on 70 % with protected attributes allowed. */
  @BeforeEach
  void keepWhatWasTrained() throws IOException {
    data = Files.writeString(folder.resolve("applicants.csv"), SyntheticApplicants.csv(1500, 7));
    var trained = SyntheticSample.MODELS.champion();
    model = Files.writeString(folder.resolve("model.json"), trained.toCanonicalJson());
    var written =
        new CardAuthor(MasterScale.DEFAULT)
            .write(
                trained,
                SyntheticSample.TABLE.schema(),
                SyntheticSample.TABLE.applicants(),
                List.of(),
                null,
                0);
    card =
        Files.writeString(
            folder.resolve("card.json"), new JsonMapper().writeValueAsString(written));
  }

  @Test
  void theChainHoldsFromTheDataToTheCardAndANewTrainingGivesTheSameHash() throws IOException {
    JsonNode report = run(data, model, card, "--retrain");

    assertThat(report.get("intact").booleanValue()).as(report.toString()).isTrue();
    assertThat(report.get("checks").valueStream().map(c -> c.get("what").asString()))
        .contains("data", "schema", "chain in the card", "model trained again");
    JsonNode chain = report.get("chain");
    assertThat(chain.valueStream().map(link -> link.get("of").asString()))
        .containsExactly("data", "schema", "model", "card");
    String before = chain.at("/0/hash").asString();
    for (int i = 1; i < chain.size(); i++) {
      before = Keccak.hex(before + "\n" + chain.get(i).get("hash").asString());
      assertThat(chain.get(i).get("chained").asString()).isEqualTo(before);
    }
    assertThat(chain.at("/3/hash").asString()).isEqualTo(Keccak.hex(Files.readString(card)));
  }

  @Test
  void otherDataAndAnotherCardBreakIt() throws IOException {
    Path other = Files.writeString(folder.resolve("other.csv"), SyntheticApplicants.csv(1500, 8));
    JsonNode report = run(other, model, card);
    assertThat(report.get("intact").booleanValue()).isFalse();
    assertThat(report.at("/checks/0/holds").booleanValue()).isFalse();

    Files.writeString(
        card, Files.readString(card).replaceFirst("\"chainHash\":\"0x.", "\"chainHash\":\"0xz"));
    assertThat(run(data, model, card).get("intact").booleanValue()).isFalse();
  }

  private JsonNode run(Path dataFile, Path modelFile, Path cardFile, String... flags) {
    out.reset();
    Object[] usual = {
      "provenance",
      "--schema",
      "synthetic",
      "--data",
      dataFile,
      "--model",
      modelFile,
      "--card",
      cardFile,
      "--holdout",
      "0.3"
    };
    String[] arguments =
        Stream.concat(Stream.of(usual).map(Object::toString), Stream.of(flags))
            .toArray(String[]::new);
    int code =
        Workbench.run(arguments, new PrintStream(out, true), new PrintStream(progress, true));
    assertThat(code).as(progress.toString(StandardCharsets.UTF_8)).isZero();
    return new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
  }
}
