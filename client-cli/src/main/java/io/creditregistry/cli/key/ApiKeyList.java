package io.creditregistry.cli.key;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.contracts.record.SubjectId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The oracle's list of API keys: who may call it, as a role and the SHA-256 of the key. The oracle
 * reads a changed file at the next call.
 *
 * @param file a YAML list; may be missing
 */
public record ApiKeyList(Path file) {
  private static final List<String> ROLES = List.of("OPERATOR", "LENDER", "AUDITOR", "SUBJECT");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /**
   * Adds an entry; what the file held stays as it was, comments included.
   *
   * @param role {@code OPERATOR}, {@code LENDER}, {@code AUDITOR} or {@code SUBJECT}
   * @param subject whom a SUBJECT's key is about; empty for every other role
   * @throws CallerMistake where the entry or the file is not of the form, or the name is taken
   */
  public void add(String name, String role, Optional<SubjectId> subject, Secret key) {
    requireNew(name, role, subject);
    String about = subject.map(id -> "subjectId: \"" + id.hex() + "\", ").orElse("");
    String line =
        "- {name: \"%s\", role: %s, %ssha256: \"%s\"}\n".formatted(name, role, about, key.sha256());
    TextFile.writeSecret(file, present() + line);
  }

  /**
   * Whether {@link #add} would take the entry, before a key is made for it.
   *
   * @throws CallerMistake where it would not
   */
  public void requireNew(String name, String role, Optional<SubjectId> subject) {
    if (!NAME.matcher(name).matches()) {
      throw new CallerMistake(
          "name: expected 1 to 64 letters, digits, dots, hyphens or underscores but found " + name);
    }
    if (!ROLES.contains(role)) {
      throw new CallerMistake("role: expected one of " + ROLES + " but found " + role);
    }
    if (role.equals("SUBJECT") != subject.isPresent()) {
      throw new CallerMistake("subject: expected an id with the role SUBJECT, and with no other");
    }
    if (names().contains(name)) {
      throw new CallerMistake(file + " has a key of the name " + name + " already");
    }
  }

  private List<String> names() {
    JsonNode list;
    try {
      list = new YAMLMapper().readTree(present());
    } catch (JacksonException e) {
      throw new CallerMistake(
          file + ": expected a YAML list of API keys but found " + e.getOriginalMessage(), e);
    }
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    if (!list.isArray()) {
      throw new CallerMistake(file + ": expected a YAML list of API keys but found something else");
    }
    return list.valueStream().map(entry -> entry.path("name").asString("")).toList();
  }

  private String present() {
    if (!Files.exists(file)) {
      return "";
    }
    String content = TextFile.read(file);
    return content.isEmpty() || content.endsWith("\n") ? content : content + "\n";
  }
}
