package io.creditregistry.oracle.catalogue;

import io.creditregistry.oracle.applicant.ApplicantReader;
import io.creditregistry.oracle.applicant.ErrorPolicy;
import io.creditregistry.oracle.calibration.CalibrationChoice;
import io.creditregistry.oracle.model.SchemaFingerprint;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.segment.ScreenOptions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Trains, shows and approves models. */
@RestController
@RequestMapping("/api/v1/models")
class ModelsController {
  private final ModelTraining training;
  private final ModelApproval approval;
  private final ModelStore store;

  ModelsController(ModelTraining training, ModelApproval approval, ModelStore store) {
    this.training = training;
    this.approval = approval;
    this.store = store;
  }

  /**
   * @param schema name of a schema that ships; or else {@code schemaFile}, a schema of one's own
   * @param onError {@code quarantine} trains without the rows that the schema does not accept and
   *     lists them; {@code reject} refuses the file then
   * @param baseScore points at good:bad odds of {@code baseOdds}; {@code pdo} points double the
   *     odds
   * @param calibration {@code none}, {@code platt}, {@code isotonic}, {@code beta}, or {@code best}
   *     for whichever lowers the log-loss out of fold, if one does
   * @param search recipes to try on inner folds of the development sample, beside the default one;
   *     the models name what was found
   */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ModelView train(
      @RequestParam MultipartFile data,
      @RequestParam(required = false) String schema,
      @RequestParam(required = false) MultipartFile schemaFile,
      @RequestParam(defaultValue = "0.3") @DecimalMin("0") @DecimalMax("0.9") double holdout,
      @RequestParam(defaultValue = "1") long seed,
      @RequestParam(defaultValue = "quarantine") String onError,
      @RequestParam(required = false) @Size(min = 1, max = 200) String name,
      @RequestParam(defaultValue = "600") @Min(300) @Max(850) int baseScore,
      @RequestParam(defaultValue = "50") @DecimalMin("0.001") @DecimalMax("1000000")
          double baseOdds,
      @RequestParam(defaultValue = "20") @DecimalMin("1") @DecimalMax("500") double pdo,
      @RequestParam(defaultValue = "none") String calibration,
      @RequestParam(defaultValue = "0") @Min(0) @Max(100) int search,
      @RequestParam(defaultValue = "0") @Min(0) @Max(20) int segments,
      @RequestParam(defaultValue = "false") boolean anomaly)
      throws IOException {
    var policy = ErrorPolicy.named(onError);
    var fit =
        new FitOptions(FitOptions.scale(baseScore, baseOdds, pdo), named(calibration), search);
    var submitted = SubmittedSchema.of(schema, schemaFile);
    try (var file = data.getInputStream()) {
      var applicants = ApplicantReader.read(submitted.schema(), file);
      policy.check(applicants.rejects());
      var named = name == null ? submitted.schema().id() : name;
      var model =
          training.train(
              applicants,
              submitted.yaml(),
              holdout,
              seed,
              named,
              fit,
              new ScreenOptions(segments, anomaly));
      return ModelView.of(model, applicants.rejects());
    }
  }

  @GetMapping
  List<ModelView> all() {
    return store.all().stream().map(ModelView::of).toList();
  }

  @GetMapping("/{modelId}")
  ModelView one(@PathVariable long modelId) {
    return ModelView.of(require(modelId));
  }

  /** The RFC 8785 text whose hash is on chain, byte for byte. */
  @GetMapping(path = "/{modelId}/canonical", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] canonical(@PathVariable long modelId) {
    return require(modelId).canonicalJson().getBytes(StandardCharsets.UTF_8);
  }

  /** The canonical text of the model's schema, whose hash stands in the canonical JSON. */
  @GetMapping(path = "/{modelId}/schema", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] schema(@PathVariable long modelId) {
    return SchemaFingerprint.canonical(require(modelId).schema()).getBytes(StandardCharsets.UTF_8);
  }

  @GetMapping("/{modelId}/scorecard")
  ScorecardView scorecard(@PathVariable long modelId) {
    var model = require(modelId);
    if (model.model() instanceof Scorecard scorecard) {
      return ScorecardView.of(model, scorecard);
    }
    throw ProblemException.of(Problem.MODEL_UNKNOWN, "modelId", modelId, "a scorecard");
  }

  @PostMapping("/{modelId}/approve")
  ModelView approve(
      @PathVariable long modelId, @RequestBody(required = false) @Valid ApprovalRequest request) {
    approval.approve(require(modelId), checked(request));
    return one(modelId);
  }

  private static CalibrationChoice named(String calibration) {
    return CalibrationChoice.named(calibration)
        .orElseThrow(
            () -> ProblemException.invalid("calibration", calibration, CalibrationChoice.NAMES));
  }

  private static ApprovalRequest checked(ApprovalRequest request) {
    if (request == null) {
      return ApprovalRequest.PLAIN;
    }
    if (request.leastPoints() > request.mostPoints()) {
      throw ProblemException.invalid(
          "maxPoints", request.mostPoints(), "no less than minPoints, " + request.leastPoints());
    }
    return request;
  }

  private StoredModel require(long modelId) {
    return store
        .find(modelId)
        .orElseThrow(
            () ->
                ProblemException.of(Problem.MODEL_UNKNOWN, "modelId", modelId, "a trained model"));
  }
}
