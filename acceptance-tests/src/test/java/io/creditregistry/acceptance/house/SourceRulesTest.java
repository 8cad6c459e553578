package io.creditregistry.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceRulesTest {
  private static final int MOST_LINES = 350;
  private static final Pattern VAGUE_NAME =
      Pattern.compile(".*(Util|Utils|Helper|Manager|Impl)\\.java");
  private static final Pattern LEFT_OPEN = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

  @Test
  void every_package_has_a_caption_with_its_direction() {
    List<Path> packages =
        Sources.named(".java")
            .filter(f -> f.toString().contains("src/main/java/"))
            .map(Path::getParent)
            .distinct()
            .toList();

    assertThat(packages).isNotEmpty();
    assertThat(packages)
        .allSatisfy(
            folder -> {
              assertThat(Sources.HOME.resolve(folder).resolve("package-info.java")).exists();
              assertThat(String.join(" ", Sources.lines(folder.resolve("package-info.java"))))
                  .contains("→");
            });
  }

  @Test
  void no_source_file_is_longer_than_350_lines() {
    assertThat(Sources.named(".java", ".sol", ".mjs", ".sh"))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(Sources.lines(f)).as("%s", f).hasSizeLessThan(MOST_LINES + 1));
  }

  @Test
  void names_say_what_a_class_is() {
    assertThat(Sources.named(".java")).noneMatch(f -> VAGUE_NAME.matcher(f.toString()).matches());
    assertThat(Sources.named(".java"))
        .noneMatch(f -> f.toString().contains("/common/") || f.toString().contains("/util/"));
  }

  @Test
  void nothing_is_left_open() {
    Stream<Path> code = Sources.named(".java", ".sol", ".mjs", ".sh", ".xml", ".yaml");

    assertThat(code)
        .allSatisfy(
            f -> assertThat(Sources.lines(f)).as("%s", f).noneMatch(LEFT_OPEN.asPredicate()));
  }

  @Test
  void a_test_waits_on_conditions_and_never_sleeps() {
    assertThat(Sources.named(".java").filter(f -> f.toString().contains("src/test/")))
        .filteredOn(f -> !f.endsWith("SourceRulesTest.java"))
        .allSatisfy(
            f ->
                assertThat(Sources.lines(f))
                    .as("%s", f)
                    .noneMatch(line -> line.contains("Thread.sleep")));
  }

  @Test
  void the_commands_of_the_readme_are_there() {
    assertThat(Stream.of("scripts/demo", "scripts/test", "scripts/creditctl", "scripts/bench"))
        .allMatch(script -> Files.isExecutable(Sources.HOME.resolve(script)));
  }
}
