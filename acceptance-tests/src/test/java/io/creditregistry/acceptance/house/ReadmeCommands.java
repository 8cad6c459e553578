package io.creditregistry.acceptance.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands that a document tells its reader to type: the lines of its fenced {@code sh} blocks,
 * without prompts and comments.
 */
public final class ReadmeCommands {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
  private static final Pattern WORD =
      Pattern.compile("\"([^\"]*)\"|'([^']*)'|(#.*)|([^\\s#'\"]\\S*)");

  private ReadmeCommands() {}

  /** Each command as its words. */
  public static List<List<String>> of(Path document) {
    List<List<String>> commands = new ArrayList<>();
    Matcher block = BLOCK.matcher(String.join("\n", Sources.lines(document)) + "\n");
    while (block.find()) {
      String body = block.group(1).replaceAll("\\\\\\n\\s*", " ");
      body.lines().map(ReadmeCommands::words).filter(w -> !w.isEmpty()).forEach(commands::add);
    }
    return commands;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line.strip());
    while (word.find() && word.group(3) == null) {
      words.add(
          word.group(1) != null
              ? word.group(1)
              : word.group(2) != null ? word.group(2) : word.group());
    }
    return words;
  }
}
