package io.creditregistry.oracle.intake;

import io.creditregistry.oracle.applicant.FeatureSchemas;
import io.creditregistry.oracle.catalogue.ModelStatus;
import io.creditregistry.oracle.catalogue.ModelStore;
import io.creditregistry.oracle.catalogue.StoredModel;
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
   * @param modelId null for the schema's model that was approved last
   * @param rows 0-based data rows with commas between them; null for all
   * @param dataTime Unix seconds that the data describe, not in the future; null for now
   */
  @PostMapping(path = "/api/v1/scores", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ScoresResponse score(
      @RequestParam MultipartFile data,
      @RequestParam String schema,
      @RequestParam(required = false) Long modelId,
      @RequestParam(required = false) String rows,
      @RequestParam(required = false) Long dataTime)
      throws IOException {
    var named = FeatureSchemas.named(schema);
    var model = modelId == null ? latest(schema) : require(modelId);
    if (model.status() != ModelStatus.ACTIVE) {
      throw ProblemException.of(
          Problem.MODEL_NOT_ACTIVE, "modelId", model.modelId() + " (trained)", "an approved model");
    }
    try (var file = data.getInputStream()) {
      return intake.score(named, model, file, RowSelection.parse(rows), dataTime(dataTime));
    }
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
