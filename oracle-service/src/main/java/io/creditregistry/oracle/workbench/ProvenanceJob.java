package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.calibration.CalibrationChoice;
import io.creditregistry.oracle.model.Keccak;
import io.creditregistry.oracle.model.ProvenanceChain;
import io.creditregistry.oracle.model.SchemaFingerprint;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.training.Trainer;
import io.creditregistry.oracle.training.TrainingRequest;
import io.creditregistry.oracle.training.TrainingResult;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code provenance}: recomputes a model's chain of hashes from its data, schema, text and card,
 * and trains it again where asked.
 */
final class ProvenanceJob {
  private static final Set<String> OPTIONS =
      Set.of("--schema", "--data", "--model", "--card", "--holdout");
  private static final String RETRAIN = "--retrain";

  private final List<Check> checks = new ArrayList<>();

  /** One comparison. */
  record Check(String what, String found, String expected, boolean holds) {}

  private ProvenanceJob() {}

  static Map<String, Object> run(String[] arguments, PrintStream progress) {
    JobArguments options = JobArguments.of(arguments, OPTIONS, Set.of(RETRAIN));
    FeatureSchema schema = DataFiles.schema(options.required("--schema"));
    ApplicantTable table = DataFiles.applicants(schema, options.readable("--data"));
    ScoringModel model = ScoringModel.fromCanonicalJson(DataFiles.text(options, "--model"), schema);
    TrainingRequest request =
        new TrainingRequest(
                schema,
                table.applicants(),
                options.share("--holdout", 0),
                model.development().seed(),
                model.development().usesProtected())
            .calibrated(CalibrationChoice.named(model.calibration().method()).orElseThrow());
    ProvenanceJob job = new ProvenanceJob();
    String dataHash = Trainer.developmentHash(request);
    job.check("data", dataHash, model.development().dataHash());
    job.check("schema", SchemaFingerprint.of(schema), model.schemaHash());
    ProvenanceChain chain = ProvenanceChain.of(model);
    if (options.value("--card").isPresent()) {
      String card = DataFiles.text(options, "--card");
      job.card(card, model, chain);
      chain = chain.then("card", Keccak.hex(card));
    }
    if (options.has(RETRAIN)) {
      progress.println("  training again on " + table.applicants().size() + " applicants");
      TrainingResult again = new Trainer(model.scale()).train(request);
      ScoringModel same = model instanceof Scorecard ? again.champion() : again.challenger();
      job.check("model trained again", same.modelHash(), model.modelHash());
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("intact", job.checks.stream().allMatch(Check::holds));
    answer.put("checks", job.checks);
    answer.put("chain", chain.links());
    return answer;
  }

  private void card(String text, ScoringModel model, ProvenanceChain chain) {
    JsonNode provenance = provenance(text);
    check("model in the card", provenance.path("modelHash").asString(""), model.modelHash());
    check("schema in the card", provenance.path("schemaHash").asString(""), model.schemaHash());
    check(
        "data in the card",
        provenance.path("dataHash").asString(""),
        model.development().dataHash());
    check("chain in the card", provenance.path("chainHash").asString(""), chain.last());
  }

  private static JsonNode provenance(String card) {
    try {
      return new JsonMapper().readTree(card).path("provenance");
    } catch (JacksonException e) {
      throw new JobException("--card", "no JSON", "a model card's JSON");
    }
  }

  private void check(String what, String found, String expected) {
    checks.add(new Check(what, found, expected, found.equals(expected)));
  }
}
