package io.creditregistry.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.acceptance.process.Outcome;
import io.creditregistry.acceptance.process.Program;
import io.creditregistry.acceptance.world.Registry;
import io.creditregistry.acceptance.world.Role;
import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.ApplicantReader;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.applicant.FeatureSchemas;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.scoring.FeatureCommitment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the oracle signed and proves is verified by a program in another language, on libraries that
 * the oracle does not use: ethers for the signatures, OpenZeppelin's Merkle tree for the proofs.
 */
class SecondVerifierStory {
  private static final Path VERIFIER =
      Path.of(System.getProperty("registry.home"), "contracts/src/test/js/verify-bundle.mjs");
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @Test
  void a_bundle_with_disclosed_features_holds_in_javascript(@TempDir Path folder)
      throws IOException {
    try (Registry registry = Registry.open(folder)) {
      String subject = registry.score(0, 20).get(0);
      registry.publish();
      Path features = Files.writeString(registry.file("features.json"), featuresOfFirst(registry));
      Path bundle = registry.file("bundle.json");
      Path trust = registry.file("trust.json");

      long block =
          registry
              .as(Role.AUDITOR)
              .ask("auditor", "bundle", subject, "--features", features, "--out", bundle)
              .get("block")
              .asLong();
      registry.anybody().ask("auditor", "trust", "--block", block, "--out", trust);

      assertThat(Files.readString(bundle)).contains("\"disclosure\"");
      assertThat(verify(folder, bundle, trust).expect(0).out()).contains("the bundle holds");
      String honest = Files.readString(bundle);
      Files.writeString(bundle, honest.replaceFirst("creditHistory", "creditHistery"));
      assertThat(verify(folder, bundle, trust).expect(1).out()).contains("✕ disclosure");
    }
  }

  private static Outcome verify(Path folder, Path bundle, Path trust) {
    return Program.of(folder, "node", VERIFIER, bundle, trust).run(LIMIT);
  }

  /** The text that the first applicant's score commits to, made by somebody who has the inputs. */
  private static String featuresOfFirst(Registry registry) throws IOException {
    int row = registry.model().get("holdoutRows").get(0).asInt();
    FeatureSchema schema = FeatureSchemas.named("synthetic");
    String json =
        registry
            .oracle()
            .get(Role.AUDITOR, "/api/v1/models/" + modelId(registry) + "/canonical")
            .body();
    try (InputStream in = Files.newInputStream(registry.applicants())) {
      Applicant applicant =
          ApplicantReader.read(schema, in).applicants().stream()
              .filter(each -> each.row() == row)
              .findFirst()
              .orElseThrow();
      return FeatureCommitment.canonical(
          schema, ScoringModel.fromCanonicalJson(json, schema).inputs(), applicant);
    }
  }

  private static String modelId(Registry registry) {
    return registry.model().get("modelId").asString();
  }
}
