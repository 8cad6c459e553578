package io.creditregistry.cli.config;

import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.WorldUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the settings file: one YAML mapping of setting to value. */
public final class SettingsFile {

  private SettingsFile() {}

  /**
   * The entries of the named file, or of the usual one where {@code named} is null and it exists.
   *
   * @throws CallerMistake where the file is no mapping or has an unknown key
   * @throws WorldUnavailable where a named file cannot be read
   */
  public static Map<String, String> read(Path named, Path usual) {
    if (named == null && !Files.isRegularFile(usual)) {
      return Map.of();
    }
    Path file = named == null ? usual : named;
    try {
      return entries(file, Files.readString(file));
    } catch (IOException e) {
      throw new WorldUnavailable("cannot read the settings file " + file + ": " + e, e);
    }
  }

  private static Map<String, String> entries(Path file, String yaml) {
    JsonNode tree;
    try {
      tree = new YAMLMapper().readTree(yaml);
    } catch (JacksonException e) {
      throw new CallerMistake(
          "settings file " + file + ": expected YAML but found " + e.getOriginalMessage(), e);
    }
    if (tree.isNull() || tree.isMissingNode()) {
      return Map.of();
    }
    if (!tree.isObject()) {
      throw new CallerMistake("settings file " + file + ": expected a mapping of setting to value");
    }
    List<String> known = Stream.of(Setting.values()).map(Setting::key).toList();
    Map<String, String> entries = new LinkedHashMap<>();
    tree.properties()
        .forEach(
            e -> {
              if (!known.contains(e.getKey())) {
                throw new CallerMistake(
                    "settings file "
                        + file
                        + ": found the key "
                        + e.getKey()
                        + ", expected one of "
                        + known);
              }
              entries.put(e.getKey(), e.getValue().asString());
            });
    return entries;
  }
}
