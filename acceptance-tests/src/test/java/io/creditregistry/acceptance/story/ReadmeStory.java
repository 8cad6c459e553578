package io.creditregistry.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.acceptance.house.ReadmeCommands;
import io.creditregistry.acceptance.process.Program;
import io.creditregistry.acceptance.world.Datasets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer types what the README says, line by line. */
class ReadmeStory {
  private static final Path HOME = Path.of(System.getProperty("registry.home"));
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** What this very run does already, and what measures for minutes. */
  private static final Set<String> NOT_TYPED = Set.of("scripts/test", "scripts/bench");

  /** A step of the demo as a person sees it: number, title, seconds, outcome. */
  private static final Pattern STEP = Pattern.compile("(?m)^ ?\\d+  (.*?) +\\d+\\.\\d s  ");

  @TempDir Path folder;

  @Test
  void every_command_does_what_the_readme_says() throws IOException {
    for (String name : List.of("scripts", "target")) {
      Files.createSymbolicLink(folder.resolve(name), HOME.resolve(name));
    }
    Files.createSymbolicLink(folder.resolve("german.data"), Datasets.file("german", "german.data"));

    List<List<String>> commands = ReadmeCommands.of(HOME.resolve("README.md"));

    assertThat(commands).extracting(List::getFirst).contains("scripts/demo", "scripts/test");
    for (List<String> command : commands) {
      assertThat(HOME.resolve(command.getFirst())).isExecutable();
      if (command.equals(List.of("scripts/demo"))) {
        assertThat(steps(type(command))).isEqualTo(steps(readme())).isNotEmpty();
      } else if (!NOT_TYPED.contains(command.getFirst())) {
        type(command);
      }
    }
    assertThat(Files.readString(folder.resolve("summary.json"))).contains("german");
  }

  @Test
  void every_bench_that_the_readme_names_is_there() {
    assertThat(ReadmeCommands.of(HOME.resolve("README.md")))
        .filteredOn(command -> command.getFirst().equals("scripts/bench"))
        .isNotEmpty()
        .allSatisfy(
            bench ->
                assertThat(HOME.resolve("scripts/lib/bench/" + bench.get(1) + ".sh"))
                    .isExecutable());
  }

  @Test
  void every_page_that_a_document_leads_to_is_there() throws IOException {
    for (String document : List.of("README.md", "ARCHITECTURE.md")) {
      assertThat(links(HOME.resolve(document)))
          .isNotEmpty()
          .allSatisfy(l -> assertThat(l).exists());
    }
  }

  private String type(List<String> command) {
    return Program.of(folder, command.toArray())
        .with("REGISTRY_BUILD", "never")
        .run(LIMIT)
        .expect(0)
        .err();
  }

  private static String readme() throws IOException {
    return Files.readString(HOME.resolve("README.md"));
  }

  private static List<String> steps(String transcript) {
    return STEP.matcher(transcript).results().map(step -> step.group(1)).toList();
  }

  private static List<Path> links(Path document) throws IOException {
    return Stream.of(Files.readString(document).split("]\\("))
        .skip(1)
        .map(rest -> rest.substring(0, rest.indexOf(')')))
        .filter(link -> !link.contains("://"))
        .map(link -> document.resolveSibling(link.replaceFirst("#.*", "")))
        .toList();
  }
}
