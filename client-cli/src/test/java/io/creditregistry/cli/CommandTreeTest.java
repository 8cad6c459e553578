package io.creditregistry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.cli.output.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class CommandTreeTest {

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandShowsAnExampleOfItself(CommandSpec command) {
    List<String> footer = List.of(command.usageMessage().footer());
    assertThat(footer).contains("Example:");
    String noun = command.parent() == null ? "creditctl" : command.qualifiedName();
    assertThat(String.join("\n", footer)).contains(noun);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasADescriptionAndHelp(CommandSpec command) {
    assertThat(command.usageMessage().description()).isNotEmpty();
    assertThat(command.usageMessage().description()[0])
        .as("a list of commands shows the first line alone")
        .endsWith(".");
    assertThat(command.findOption("--help")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void everyVerbSpeaksJson(CommandSpec command) {
    assertThat(command.findOption("--json")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionIsDescribed(CommandSpec command) {
    for (OptionSpec option : command.options()) {
      assertThat(option.description()).as(option.longestName()).isNotEmpty();
    }
  }

  static Stream<CommandSpec> commands() {
    List<CommandSpec> all = new ArrayList<>();
    collect(root().getCommandSpec(), all);
    return all.stream();
  }

  static Stream<CommandSpec> verbs() {
    return commands().filter(c -> c.subcommands().isEmpty());
  }

  private static CommandLine root() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return Creditctl.commandLine(new Console(nowhere, nowhere));
  }

  private static void collect(CommandSpec command, List<CommandSpec> all) {
    all.add(command);
    command.subcommands().values().forEach(c -> collect(c.getCommandSpec(), all));
  }
}
