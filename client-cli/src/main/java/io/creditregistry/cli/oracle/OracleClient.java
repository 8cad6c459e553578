package io.creditregistry.cli.oracle;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.record.ChangeReason;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.subject.DisputeState;
import io.creditregistry.contracts.subject.SignedStatement;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The oracle's HTTP API, one method per resource and verb. */
public final class OracleClient {

  private final OracleHttp http;

  /** A client of the oracle at this address, which sends this API key where there is one. */
  public OracleClient(URI base, Optional<String> apiKey) {
    this.http = new OracleHttp(base, apiKey);
  }

  /** Makes this many attester keys. */
  public AttesterKeys createKeys(int count) {
    return http.post("/api/v1/keys", Map.of("count", count), AttesterKeys.class);
  }

  /** The addresses of the keys that the oracle holds. */
  public AttesterKeys keys() {
    return http.get("/api/v1/keys", AttesterKeys.class);
  }

  /** Synthetic applicants as CSV; the same seed gives the same rows. */
  public String syntheticSample(int rows, long seed) {
    return http.getText("/api/v1/samples/synthetic?rows=" + rows + "&seed=" + seed);
  }

  /** Trains a model and evaluates it on applicants that it did not see. */
  public ModelView train(TrainRequest request) {
    MultipartForm form =
        new MultipartForm()
            .file("data", request.data())
            .schema(request.schema())
            .field("holdout", request.holdout())
            .field("seed", request.seed())
            .field("name", request.name())
            .field("onError", request.onError())
            .field("baseScore", request.terms().baseScore())
            .field("baseOdds", request.terms().baseOdds())
            .field("pdo", request.terms().pdo())
            .field("calibration", request.terms().calibration())
            .field("search", request.terms().search())
            .field("segments", request.segments())
            .field("anomaly", request.anomaly() ? true : null);
    return http.post("/api/v1/models", form, ModelView.class);
  }

  /** All models, in the order in which they were trained. */
  public List<ModelView> models() {
    return List.of(http.get("/api/v1/models", ModelView[].class));
  }

  /** One model. */
  public ModelView model(long modelId) {
    return http.get("/api/v1/models/" + modelId, ModelView.class);
  }

  /** A scorecard as {@code json}, {@code sql}, {@code pmml} or {@code table}. */
  public String export(long modelId, String format) {
    return http.getText("/api/v1/models/" + modelId + "/export?format=" + format);
  }

  /** Registers the model on chain. */
  public ModelView approve(long modelId, ModelTerms terms) {
    return http.post("/api/v1/models/" + modelId + "/approve", terms, ModelView.class);
  }

  /** A model's card as one page. */
  public String card(long modelId) {
    return http.getText("/api/v1/models/" + modelId + "/card");
  }

  /** The same card as JSON, byte for byte. */
  public String cardJson(long modelId) {
    return http.getText("/api/v1/models/" + modelId + "/card.json");
  }

  /** How far the applicants whom a model scored have drifted. */
  public DriftView drift(long modelId) {
    return http.get("/api/v1/models/" + modelId + "/monitoring", DriftView.class);
  }

  /**
   * A model's figures by protected group against a policy.
   *
   * @param day null for today
   */
  public FairnessView fairness(long modelId, String jurisdiction, LocalDate day) {
    String query =
        "?jurisdiction="
            + URLEncoder.encode(jurisdiction, StandardCharsets.UTF_8)
            + (day == null ? "" : "&day=" + day);
    return http.get("/api/v1/models/" + modelId + "/fairness" + query, FairnessView.class);
  }

  /** Simulates reject inference on synthetic applicants. */
  public RejectSimulation rejectSimulation(int rows, long seed) {
    return http.get(
        "/api/v1/simulations/reject-inference?rows=" + rows + "&seed=" + seed,
        RejectSimulation.class);
  }

  /** Scores applicants and queues them for publication. */
  public ScoredBatch score(ScoreRequest request) {
    MultipartForm form =
        new MultipartForm()
            .file("data", request.data())
            .schema(request.schema())
            .field("modelId", request.modelId())
            .field("rows", commaList(request.rows()))
            .field("dataTime", request.dataTime())
            .field("onError", request.onError())
            .field("brief", request.brief() ? true : null);
    return http.post("/api/v1/scores", form, ScoredBatch.class);
  }

  /**
   * Signs and publishes what is queued, at most this many records in a batch.
   *
   * @param onlyDue whether to set aside what the model's heartbeat and deviation do not call for
   */
  public Publication publish(int maxRecords, boolean onlyDue) {
    return http.post(
        "/api/v1/batches", Map.of("maxRecords", maxRecords, "onlyDue", onlyDue), Publication.class);
  }

  /** Has subjects' queued scores signed as corrections of their records on chain. */
  public Publication correct(List<SubjectId> subjects, ChangeReason reason) {
    List<Map<String, String>> corrections =
        subjects.stream()
            .map(subject -> Map.of("subjectId", subject.hex(), "reason", reason.toString()))
            .toList();
    return http.post("/api/v1/corrections", Map.of("corrections", corrections), Publication.class);
  }

  /** Has subjects' held records approved. */
  public Publication release(List<SubjectId> subjects) {
    return http.post(
        "/api/v1/quarantine/releases",
        Map.of("subjects", subjects.stream().map(SubjectId::hex).toList()),
        Publication.class);
  }

  /** Signs the root of what is queued and commits it, at most this many leaves in a batch. */
  public Publication commit(int maxLeaves) {
    return http.post("/api/v1/commitments", Map.of("maxLeaves", maxLeaves), Publication.class);
  }

  /** All batches, oldest first. */
  public List<BatchView> batches() {
    return List.of(http.get("/api/v1/batches", BatchView[].class));
  }

  /** Queue, chain, registry and nonce, as the oracle tells them. */
  public JsonNode status() {
    return http.get("/api/v1/status", JsonNode.class);
  }

  /** One subject's scores with their reasons. */
  public JsonNode subject(String subjectId) {
    return http.get("/api/v1/subjects/" + subjectId, JsonNode.class);
  }

  /** The opened leaf of one subject's latest record: values, salt and Merkle proof. */
  public JsonNode disclosure(String subjectId) {
    return http.get("/api/v1/subjects/" + subjectId + "/disclosure", JsonNode.class);
  }

  /** The opened leaf of the record that a batch brought. */
  public JsonNode disclosure(String subjectId, long batch) {
    return http.get("/api/v1/subjects/" + subjectId + "/disclosure?batch=" + batch, JsonNode.class);
  }

  /** What the oracle's index of the chain's logs holds of a subject; empty where nothing. */
  public Optional<IndexedSubject> indexed(String subjectId) {
    return http.find(
        "/api/v1/index/subjects/" + subjectId, "subject-unknown", IndexedSubject.class);
  }

  /** The model's canonical JSON, whose hash is on chain. */
  public String canonicalModel(long modelId) {
    return http.getText("/api/v1/models/" + modelId + "/canonical");
  }

  /** The canonical text of the model's schema, whose hash stands in its canonical JSON. */
  public String modelSchema(long modelId) {
    return http.getText("/api/v1/models/" + modelId + "/schema");
  }

  /** Has the attesters sign that a wallet speaks for a subject. */
  public SignedStatement bindController(SubjectId subject, Address controller) {
    return statement(subject, "controller-binding", Map.of("controller", controller.hex()));
  }

  /** Has the attesters sign that a dispute takes its further 15 days. */
  public SignedStatement extendDispute(SubjectId subject) {
    return statement(subject, "dispute-extension", Map.of());
  }

  /** Has the attesters sign how a dispute ends. */
  public SignedStatement resolveDispute(SubjectId subject, DisputeState outcome, int reasonCode) {
    return statement(
        subject,
        "dispute-resolution",
        Map.of("outcome", outcome.name().toLowerCase(Locale.ROOT), "reasonCode", reasonCode));
  }

  private SignedStatement statement(SubjectId subject, String about, Map<String, ?> request) {
    return http.post(
        "/api/v1/subjects/" + subject.hex() + "/" + about, request, SignedStatement.class);
  }

  /** Whether the oracle says that it is well. */
  public boolean healthy() {
    return http.get("/actuator/health", JsonNode.class).path("status").asString("").equals("UP");
  }

  private static String commaList(List<Integer> rows) {
    return rows == null
        ? null
        : rows.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
