package io.creditregistry.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.acceptance.process.Outcome;
import io.creditregistry.acceptance.world.Creditctl;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Typical mistakes get one clear sentence and the right exit code. */
class MistakesStory {
  private static final int CLOSED_PORT = 1;

  @TempDir Path folder;

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | lendr score                                      | lendr
          2 | lender score                                     | SUBJECT
          2 | lender score 0x1234                              | 0x1234
          2 | lender score 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 --max-age soon | soon
          2 | operator train --schema german                   | --data
          2 | operator train --schema german --data nowhere.data | found none at nowhere.data
          2 | operator train --schema no.yaml --data nowhere.data | nowhere.data
          2 | operator export 1 --format onnx --out x           | expected one of [json, sql, pmml, table] but found onnx
          2 | demo --dataset german --data .                   | found a folder
          2 | operator keys create --count 0                   | expected 1 to 32 but found 0
          2 | chain up --engine geth                           | geth
          2 | chain up --port 99999                            | 99999
          2 | demo --engine geth                               | geth
          2 | demo --dataset german                            | --data
          2 | lender score 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 --deployment no.json | no.json
          3 | chain fund 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 --chain-dir nothing | nothing
          3 | operator status --oracle http://127.0.0.1:1      | 127.0.0.1:1
          """)
  void a_mistake_is_named(int exitCode, String command, String named) {
    Outcome outcome =
        Creditctl.in(folder)
            .with("rpc", "http://127.0.0.1:" + CLOSED_PORT)
            .run((Object[]) command.strip().split(" +"))
            .expect(exitCode);

    assertThat(outcome.err()).contains(named).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(outcome.out()).isEmpty();
  }
}
