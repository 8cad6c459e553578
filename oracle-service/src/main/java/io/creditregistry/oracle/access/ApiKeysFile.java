package io.creditregistry.oracle.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.creditregistry.contracts.record.SubjectId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the operator's file of API keys, a YAML list of {@code name}, {@code role} and {@code
 * sha256}; a SUBJECT's key also names the {@code subjectId}.
 */
final class ApiKeysFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private ApiKeysFile() {}

  private record Line(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) Role role,
      @JsonProperty(required = true) String sha256,
      String subjectId) {}

  /**
   * @return no keys where the file does not exist: the API stays closed
   * @throws IllegalStateException if the file is there but is not as described; the service must
   *     not start then
   */
  static ApiKeys read(Path file) {
    if (!Files.exists(file)) {
      return new ApiKeys(List.of());
    }
    try {
      var lines = YAML.readValue(file.toFile(), Line[].class);
      var names = new HashSet<String>();
      return new ApiKeys(Arrays.stream(lines).map(line -> entry(line, names)).toList());
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "registry.api-keys-file: expected a YAML list of name, role (OPERATOR, LENDER, AUDITOR or SUBJECT) and sha256 but "
              + file
              + " is not: "
              + e.getMessage(),
          e);
    }
  }

  private static ApiKeys.Entry entry(Line line, HashSet<String> names) {
    if (line.name() == null || line.name().isBlank() || !names.add(line.name())) {
      throw new IllegalArgumentException(
          "name: expected one name per key but found " + line.name());
    }
    if (line.role() == null || line.sha256() == null) {
      throw new IllegalArgumentException(line.name() + ": expected a role and a sha256");
    }
    if ((line.role() == Role.SUBJECT) != (line.subjectId() != null)) {
      throw new IllegalArgumentException(
          line.name() + ": expected a subjectId with the role SUBJECT, and with no other");
    }
    return new ApiKeys.Entry(
        line.name(), line.role(), ApiKeys.parseHash(line.sha256()), subject(line.subjectId()));
  }

  private static String subject(String subjectId) {
    return subjectId == null ? null : SubjectId.of(subjectId).hex();
  }
}
