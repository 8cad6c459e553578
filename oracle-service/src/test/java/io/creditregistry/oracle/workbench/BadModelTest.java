package io.creditregistry.oracle.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.oracle.applicant.SyntheticApplicants;
import io.creditregistry.oracle.training.SyntheticSample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Model files that were cut off, edited by hand or made for other data: no score comes of them. */
class BadModelTest {
  private static final String MODEL = SyntheticSample.MODELS.champion().toCanonicalJson();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty     | synthetic       | expected a model's JSON object but found no object",
        "truncated | synthetic       | expected complete JSON but found",
        "points    | synthetic       | the rounded log-odds but found 1",
        "spaced    | synthetic       | expected",
        "bytes     | synthetic       | --model: expected UTF-8 text but found bytes that are no UTF-8",
        "whole     | german          | expected the schema it was trained on, synthetic",
        "whole     | synthetic-score | expected the schema it was trained on, synthetic",
      })
  void aModelThatIsNotAsItWasWritten(String file, String schema, String told) throws IOException {
    Path data = Files.writeString(folder.resolve("data.csv"), SyntheticApplicants.csv(20, 7));
    Path model = Files.write(folder.resolve("model.json"), bytes(file));
    Path out = folder.resolve("scores.csv");

    for (String option : new String[] {"--model", "--challenger"}) {
      Path other = Files.writeString(folder.resolve("good.json"), MODEL);
      boolean first = option.equals("--model");
      RunJob run =
          RunJob.run(
              "score",
              "--schema",
              schema,
              "--data",
              data,
              "--model",
              first ? model : other,
              "--challenger",
              first ? other : model,
              "--out",
              out);

      assertThat(run.code()).as(run.told()).isEqualTo(2);
      assertThat(run.told()).contains(told.replace("--model", option)).contains("but found");
      assertThat(folder.toFile().list()).containsOnly("data.csv", "model.json", "good.json");
    }
  }

  private static byte[] bytes(String file) {
    String text =
        switch (file) {
          case "empty" -> "";
          case "truncated" -> MODEL.substring(0, MODEL.length() / 2);
          case "points" -> MODEL.replaceFirst("\"basePoints\":\\d+", "\"basePoints\":1");
          case "spaced" -> MODEL.replace(":", ": ");
          case "bytes" -> "\u00ff\u00fe";
          default -> MODEL;
        };
    return text.getBytes(
        file.equals("bytes") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }
}
