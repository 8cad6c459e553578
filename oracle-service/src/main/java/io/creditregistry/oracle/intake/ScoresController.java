package io.creditregistry.oracle.intake;

import io.creditregistry.oracle.applicant.ErrorPolicy;
import io.creditregistry.oracle.applicant.FeatureSchemas;
import io.creditregistry.oracle.catalogue.ModelStatus;
import io.creditregistry.oracle.catalogue.ModelStore;
import io.creditregistry.oracle.catalogue.StoredModel;
import io.creditregistry.oracle.catalogue.SubmittedSchema;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Scores uploaded applicants. */
@RestController
class ScoresController {
  private final Intake intake;
  private final ModelStore models;
  private final Clock clock;

  ScoresController(Intake intake, ModelStore models, Clock clock) {
    this.intake = intake;
    this.models = models;
    this.clock = clock;
  }

  /**
   * @param schema of the model; null where {@code modelId} or {@code schemaFile} says it
   * @param schemaFile YAML, which must be the schema that the model was trained on
   * @param modelId null for the schema's model that was approved last
   * @param rows 0-based data rows with commas between them; null for all
   * @param dataTime Unix seconds that the data describe, not in the future; null for now
   * @param onError {@code quarantine} scores without the rows that the schema does not accept and
   *     lists them; {@code reject} refuses the file then
   * @param brief leaves the scores out of the answer, as a file of many rows asks for
   */
  @PostMapping(path = "/api/v1/scores", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ScoresResponse score(
      @RequestParam MultipartFile data,
      @RequestParam(required = false) String schema,
      @RequestParam(required = false) MultipartFile schemaFile,
      @RequestParam(required = false) Long modelId,
      @RequestParam(required = false) String rows,
      @RequestParam(required = false) Long dataTime,
      @RequestParam(defaultValue = "quarantine") String onError,
      @RequestParam(defaultValue = "false") boolean brief)
      throws IOException {
    var policy = ErrorPolicy.named(onError);
    var model = model(schema, schemaFile, modelId);
    if (model.status() != ModelStatus.ACTIVE) {
      throw ProblemException.of(
          Problem.MODEL_NOT_ACTIVE, "modelId", model.modelId() + " (trained)", "an approved model");
    }
    var selected = RowSelection.parse(rows);
    try (var file = data.getInputStream()) {
      return intake.score(model, model.schema(), file, selected, policy, dataTime(dataTime), brief);
    }
  }

  /** The model, which must have been trained on the schema that the caller means. */
  private StoredModel model(String schema, MultipartFile schemaFile, Long modelId)
      throws IOException {
    if (schemaFile != null) {
      var submitted = SubmittedSchema.of(schema, schemaFile).schema();
      var model = modelId == null ? latest(submitted.id()) : require(modelId);
      model.model().requireSchema(submitted);
      return model;
    }
    var model = modelId == null ? latest(known(schema)) : require(modelId);
    if (schema != null && !schema.equals(model.schemaId())) {
      throw ProblemException.invalid(
          "schema", schema, model.schemaId() + ", on which model " + modelId + " was trained");
    }
    return model;
  }

  private String known(String schema) {
    if (schema == null) {
      throw ProblemException.invalid("schema", null, "a schema or a modelId");
    }
    return models.latestActive(schema).isPresent() ? schema : FeatureSchemas.named(schema).id();
  }

  private StoredModel latest(String schema) {
    return models
        .latestActive(schema)
        .orElseThrow(
            () ->
                ProblemException.of(
                    Problem.MODEL_NOT_ACTIVE,
                    "modelId",
                    null,
                    "an approved model of schema " + schema));
  }

  private StoredModel require(long modelId) {
    return models
        .find(modelId)
        .orElseThrow(
            () ->
                ProblemException.of(Problem.MODEL_UNKNOWN, "modelId", modelId, "a trained model"));
  }

  private long dataTime(Long asked) {
    var now = clock.instant().getEpochSecond();
    if (asked == null) {
      return now;
    }
    if (asked < 1 || asked > now) {
      throw ProblemException.invalid("dataTime", asked, "Unix seconds in 1.." + now);
    }
    return asked;
  }
}
