package io.creditregistry.oracle.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.oracle.story.Answer;
import io.creditregistry.oracle.story.Home;
import io.creditregistry.oracle.story.Oracle;
import io.creditregistry.oracle.story.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let in where, and what a refusal looks like; no chain is needed for that. */
class AccessStoryTest {
  private static final String NO_CHAIN = "http://127.0.0.1:1";
  @TempDir private static Path folder;
  private static Oracle oracle;

  @BeforeAll
  static void start() {
    oracle = Oracle.start(Home.in(folder), TestDatabase.H2.fresh(folder), NO_CHAIN);
  }

  @AfterAll
  static void stop() {
    oracle.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /api/v1/keys,                         401, 200, 403, 200",
    "POST,   /api/v1/keys,                         401, 400, 403, 403",
    "GET,    /api/v1/samples/synthetic?rows=2,     401, 200, 403, 200",
    "GET,    /api/v1/models,                       401, 200, 200, 200",
    "GET,    /api/v1/models/1,                     401, 404, 404, 404",
    "POST,   /api/v1/models/1/approve,             401, 400, 403, 403",
    "GET,    /api/v1/batches,                      401, 200, 200, 200",
    "POST,   /api/v1/batches,                      401, 400, 403, 403",
    "GET,    /api/v1/quarantine,                   401, 503, 503, 503",
    "POST,   /api/v1/quarantine/releases,          401, 400, 403, 403",
    "POST,   /api/v1/corrections,                  401, 400, 403, 403",
    "POST,   /api/v1/commitments,                  401, 400, 403, 403",
    "GET,    /api/v1/status,                       401, 200, 200, 200",
    "GET,    /api/v1/subjects/0x00,                401, 403, 400, 400",
    "GET,    /api/v1/subjects/0x00/disclosure,     401, 403, 400, 400",
    "DELETE, /api/v1/subjects/0x00,                401, 400, 403, 403",
    "POST,   /api/v1/subjects/0x00/controller-binding, 401, 400, 403, 403",
    "POST,   /api/v1/subjects/0x00/dispute-extension,  401, 400, 403, 403",
    "POST,   /api/v1/subjects/0x00/dispute-resolution, 401, 400, 403, 403",
    "GET,    /actuator/prometheus,                 401, 200, 200, 200",
    "GET,    /v3/api-docs,                         401, 200, 200, 200",
    "GET,    /actuator/env,                        401, 403, 403, 403",
    "GET,    /api/v1/subjects/0x00/bundle,         401, 403, 503, 503",
    "GET,    /api/v1/subjects/0x00/rights,         401, 403, 400, 400",
    "GET,    /api/v1/subjects/0x00/reading,        401, 403, 400, 400",
    "GET,    /api/v1/peers,                        401, 503, 503, 503",
    "GET,    /api/v1/peers?batches=0,              401, 400, 400, 400",
    "GET,    /api/v1/trust,                        401, 503, 503, 503",
    "GET,    /,                                    200, 200, 200, 200",
    "GET,    /lender.html,                         200, 200, 200, 200",
    "GET,    /assets/style.css,                    200, 200, 200, 200",
    "GET,    /vendor/noble/hashes/sha3.js,         200, 200, 200, 200",
    "GET,    /application.yaml,                    401, 403, 403, 403",
    "GET,    /api/v1/nothing,                      401, 404, 404, 404",
  })
  void eachRoleMayDoItsPartOnly(
      String method, String path, int stranger, int operator, int lender, int auditor) {
    assertThat(call(null, method, path).status()).as("stranger").isEqualTo(stranger);
    assertThat(call("OPERATOR", method, path).status()).as("operator").isEqualTo(operator);
    assertThat(call("LENDER", method, path).status()).as("lender").isEqualTo(lender);
    assertThat(call("AUDITOR", method, path).status()).as("auditor").isEqualTo(auditor);
  }

  @Test
  void healthIsOpenAndTellsStrangersNoDetails() {
    var health = oracle.stranger().get("/actuator/health").expect(503).json();

    assertThat(health.get("status").asString()).isEqualTo("DOWN");
    assertThat(health.at("/components/chain/status").asString()).isEqualTo("DOWN");
    assertThat(health.at("/components/registry/status").asString()).isEqualTo("UP");
    assertThat(health.at("/components/db/details").isMissingNode()).isTrue();
    assertThat(
            oracle
                .operator()
                .get("/actuator/health")
                .json()
                .at("/components/chain/details/rpcUrl")
                .asString())
        .isEqualTo(NO_CHAIN);
  }

  @Test
  void aWrongKeyIsAsGoodAsNone() {
    oracle
        .caller("test-key-of-the-OPERATOr")
        .get("/api/v1/status")
        .expectProblem(401, "not-authenticated");
    oracle.lender().get("/api/v1/keys").expectProblem(403, "not-allowed");
  }

  @Test
  void aSubjectReadsAboutItselfOnly() throws Exception {
    var mine = "0x" + "ab".repeat(20);
    var other = "0x" + "cd".repeat(20);
    var home = Home.in(folder.resolve("with-a-subject"));
    try (var own = Oracle.start(home, TestDatabase.H2.fresh(folder), NO_CHAIN)) {
      var ada = own.caller("ada's key");
      ada.get("/api/v1/subjects/" + mine).expectProblem(401, "not-authenticated");
      Files.writeString(
          home.folder().resolve("api-keys.yaml"),
          """
          - name: ada
            role: SUBJECT
            subjectId: "%s"
            sha256: %s
          """
              .formatted(mine, HexFormat.of().formatHex(ApiKeys.sha256("ada's key"))));
      ada.get("/api/v1/subjects/" + mine).expectProblem(404, "subject-unknown");
      ada.get("/api/v1/subjects/" + mine.toUpperCase(Locale.ROOT).replace("0X", "0x"))
          .expectProblem(404, "subject-unknown");
      ada.get("/api/v1/subjects/" + mine + "/disclosure").expectProblem(404, "subject-unknown");
      ada.get("/api/v1/subjects/" + mine + "/bundle").expectProblem(503, "registry-not-deployed");
      ada.get("/api/v1/subjects/" + mine + "/rights").expectProblem(503, "registry-not-deployed");
      ada.get("/api/v1/subjects/" + other + "/rights").expectProblem(403, "not-allowed");
      ada.get("/api/v1/subjects/" + other).expectProblem(403, "not-allowed");
      ada.get("/api/v1/subjects/" + other + "/disclosure").expectProblem(403, "not-allowed");
      ada.get("/api/v1/index/subjects/" + other).expectProblem(403, "not-allowed");
      ada.get("/api/v1/batches").expectProblem(403, "not-allowed");
      ada.get("/api/v1/status").expectProblem(403, "not-allowed");
      ada.get("/api/v1/nothing").expectProblem(403, "not-allowed");
      ada.delete("/api/v1/subjects/" + mine).expectProblem(403, "not-allowed");
    }
  }

  @Test
  void withoutAFileOfKeysEveryCallIsRefused() throws Exception {
    var closed = Home.in(folder.resolve("closed"));
    Files.delete(closed.folder().resolve("api-keys.yaml"));
    try (var other = Oracle.start(closed, TestDatabase.H2.fresh(folder), NO_CHAIN)) {
      other.operator().get("/api/v1/status").expectProblem(401, "not-authenticated");
      other
          .operator()
          .post("/api/v1/keys", "{\"count\":1}")
          .expectProblem(401, "not-authenticated");
    }
  }

  @Test
  void mistakesNameFieldValueAndExpectation() {
    var unknown =
        oracle
            .operator()
            .post("/api/v1/keys", "{\"count\":1,\"extra\":2}")
            .expectProblem(400, "request-malformed")
            .json();
    assertThat(unknown.get("field").asString()).isEqualTo("extra");
    var range =
        oracle
            .operator()
            .post("/api/v1/keys", "{\"count\":33}")
            .expectProblem(400, "field-invalid")
            .json();
    assertThat(range.get("field").asString()).isEqualTo("count");
    assertThat(range.get("found").asString()).isEqualTo("33");
    assertThat(range.get("expected").asString()).contains("less than or equal to 32");
    oracle
        .operator()
        .post("/api/v1/keys", "{\"count\":\"many\"}")
        .expectProblem(400, "request-malformed");
    oracle
        .operator()
        .post("/api/v1/keys", "{\"count\":1,\"count\":2}")
        .expectProblem(400, "request-malformed");
    oracle.operator().post("/api/v1/keys", "nonsense").expectProblem(400, "request-malformed");
    oracle.operator().get("/api/v1/models/one").expectProblem(400, "field-invalid");
    oracle.operator().get("/api/v1/samples/synthetic?rows=0").expectProblem(400, "field-invalid");
    oracle.operator().delete("/api/v1/models").expectProblem(405, "method-not-allowed");
    oracle.operator().post("/api/v1/models", "{}").expectProblem(415, "media-type-not-supported");
    oracle
        .operator()
        .upload("/api/v1/models", "a,b\n", Map.of("schema", "nobodys"))
        .expectProblem(400, "field-invalid");
    oracle.operator().upload("/api/v1/models", "", Map.of()).expectProblem(400, "field-invalid");
    oracle
        .operator()
        .upload("/api/v1/scores", "a,b\n", Map.of("schema", "synthetic"))
        .expectProblem(409, "model-not-active");
    oracle
        .operator()
        .upload("/api/v1/scores", "a,b\n", Map.of("schema", "synthetic", "modelId", "5"))
        .expectProblem(404, "model-unknown");
    oracle.auditor().get("/api/v1/subjects/0x00").expectProblem(400, "field-invalid");
    oracle
        .auditor()
        .get("/api/v1/subjects/0x" + "11".repeat(20))
        .expectProblem(404, "subject-unknown");
  }

  @Test
  void withoutAChainOrKeysTheWorldIsToBlame() {
    oracle.operator().post("/api/v1/batches", "").expectProblem(503, "registry-not-deployed");
    assertThat(
            oracle
                .operator()
                .get("/api/v1/status")
                .expect(200)
                .json()
                .at("/chain/reachable")
                .asBoolean())
        .isFalse();
  }

  @Test
  void theApiDocumentNamesEveryPath() {
    var paths =
        oracle.auditor().get("/v3/api-docs").expect(200).json().get("paths").propertyNames();

    assertThat(paths)
        .containsExactlyInAnyOrder(
            "/api/v1/commitments",
            "/api/v1/keys",
            "/api/v1/samples/synthetic",
            "/api/v1/models",
            "/api/v1/models/{modelId}",
            "/api/v1/models/{modelId}/canonical",
            "/api/v1/models/{modelId}/schema",
            "/api/v1/models/{modelId}/scorecard",
            "/api/v1/models/{modelId}/approve",
            "/api/v1/subjects/{subjectId}/controller-binding",
            "/api/v1/subjects/{subjectId}/dispute-extension",
            "/api/v1/subjects/{subjectId}/dispute-resolution",
            "/api/v1/models/{modelId}/card",
            "/api/v1/models/{modelId}/card.json",
            "/api/v1/models/{modelId}/export",
            "/api/v1/models/{modelId}/fairness",
            "/api/v1/models/{modelId}/monitoring",
            "/api/v1/simulations/reject-inference",
            "/api/v1/scores",
            "/api/v1/batches",
            "/api/v1/batches/{sequence}",
            "/api/v1/corrections",
            "/api/v1/quarantine",
            "/api/v1/quarantine/releases",
            "/api/v1/subjects/{subjectId}",
            "/api/v1/subjects/{subjectId}/disclosure",
            "/api/v1/subjects/{subjectId}/bundle",
            "/api/v1/subjects/{subjectId}/rights",
            "/api/v1/subjects/{subjectId}/reading",
            "/api/v1/peers",
            "/api/v1/trust",
            "/api/v1/index/status",
            "/api/v1/index/events",
            "/api/v1/index/subjects/{subjectId}",
            "/api/v1/status");
  }

  @Test
  void metricsTellTheQueueAndTheGas() {
    assertThat(oracle.auditor().get("/actuator/prometheus").body())
        .contains(
            "registry_records_queued",
            "registry_records_published",
            "registry_records_set_aside",
            "registry_gas_used_total",
            "registry_data_age_seconds");
  }

  private static Answer call(String role, String method, String path) {
    var caller = role == null ? oracle.stranger() : oracle.caller("test-key-of-the-" + role);
    return switch (method) {
      case "GET" -> caller.get(path);
      case "DELETE" -> caller.delete(path);
      default -> caller.post(path, "{\"unknown\":1}");
    };
  }
}
