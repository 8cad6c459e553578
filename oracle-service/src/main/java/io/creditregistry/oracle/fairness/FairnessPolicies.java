package io.creditregistry.oracle.fairness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Fairness policies by jurisdiction and date.
 *
 * @param policies in the order of the file
 */
public record FairnessPolicies(List<FairnessPolicy> policies) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  public FairnessPolicies {
    policies = List.copyOf(policies);
  }

  /** The policies that ship with the project. */
  public static FairnessPolicies shipped() {
    try (InputStream in = FairnessPolicies.class.getResourceAsStream("/policies/fairness.yaml")) {
      return new FairnessPolicies(List.of(YAML.readValue(in, FairnessPolicy[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An operator's own policies.
   *
   * @throws IllegalStateException if the file cannot be read or is not as the shipped one
   */
  public static FairnessPolicies read(Path file) {
    try {
      byte[] text = Files.readAllBytes(file);
      return new FairnessPolicies(List.of(YAML.readValue(text, FairnessPolicy[].class)));
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "registry.evaluation.fairness-policy-file: expected a YAML list of policies but "
              + file
              + " is not: "
              + e.getMessage(),
          e);
    }
  }

  /** The policy of a jurisdiction that applies on a day: the latest that has begun. */
  public Optional<FairnessPolicy> in(String jurisdiction, LocalDate day) {
    return policies.stream()
        .filter(each -> each.jurisdiction().equals(jurisdiction) && !each.from().isAfter(day))
        .max(Comparator.comparing(FairnessPolicy::from));
  }

  /** The jurisdictions, each once. */
  public List<String> jurisdictions() {
    return policies.stream().map(FairnessPolicy::jurisdiction).distinct().toList();
  }
}
