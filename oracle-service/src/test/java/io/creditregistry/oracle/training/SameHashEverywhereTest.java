package io.creditregistry.oracle.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same data, schema and seed give the same model hashes in differently run machines. */
class SameHashEverywhereTest {

  /** Prints both hashes; also run as a program of its own. */
  public static void main(String[] arguments) {
    System.out.println(hashes());
  }

  private static String hashes() {
    TrainingResult models = SyntheticSample.train(SyntheticSample.table(400, 5), 9);
    return models.champion().modelHash() + " " + models.challenger().modelHash();
  }

  @Test
  void anInterpretingMachineAndAnotherCollectorGiveTheSameHashes() throws Exception {
    String here = hashes();

    assertThat(elsewhere("-Xint", "-XX:+UseSerialGC")).isEqualTo(here);
    assertThat(elsewhere("-XX:+UseParallelGC", "-Duser.language=tr", "-Dfile.encoding=UTF-16"))
        .isEqualTo(here);
  }

  private static String elsewhere(String... flags) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(flags));
    command.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), SameHashEverywhereTest.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    assertThat(process.waitFor()).isZero();
    return printed.lines().reduce("", (before, line) -> line);
  }
}
