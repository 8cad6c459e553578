package io.creditregistry.oracle.catalogue;

import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.calibration.MasterScale;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.segment.ScreenOptions;
import io.creditregistry.oracle.settings.EvaluationProperties;
import io.creditregistry.oracle.training.Trainer;
import io.creditregistry.oracle.training.TrainingRequest;
import io.creditregistry.oracle.training.TrainingResult;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Trains a champion and its challenger, and keeps both. */
@Component
class ModelTraining {
  private final ModelStore store;
  private final CardStore cards;
  private final ScreenStore screens;
  private final MasterScale masterScale;
  private final TransactionTemplate together;
  private final JsonMapper json;
  private final Clock clock;

  ModelTraining(
      ModelStore store,
      CardStore cards,
      ScreenStore screens,
      TransactionTemplate together,
      JsonMapper json,
      EvaluationProperties evaluation,
      Clock clock) {
    this.store = store;
    this.cards = cards;
    this.screens = screens;
    this.masterScale = MasterScale.of(evaluation.pdGradeBounds());
    this.together = together;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param schemaYaml the text of a schema that the operator brought; null for one that ships
   * @param holdout share of rows kept for evaluation, 0 to 0.9
   * @param fit scale and calibration
   * @param options the optional steps
   * @return the champion; the challenger has the next id
   * @throws io.creditregistry.oracle.training.TrainingException if nothing can be learnt from the
   *     applicants
   */
  StoredModel train(
      ApplicantTable applicants,
      String schemaYaml,
      double holdout,
      long seed,
      String name,
      FitOptions fit,
      ScreenOptions options) {
    var schema = applicants.schema();
    var request = new TrainingRequest(schema, applicants.applicants(), holdout, seed);
    var result =
        new Trainer(fit.scale()).train(request.calibrated(fit.calibration()).searched(fit.draws()));
    var described = TrainingCards.of(applicants, result, masterScale, options);
    var figures = result.metrics() == null ? null : HoldoutFigures.of(described);
    var provenance =
        new Provenance(
            schema,
            schemaYaml,
            applicants,
            seed,
            name,
            json.writeValueAsString(figures),
            rows(result));
    return together.execute(status -> keep(result, described, provenance));
  }

  private record Provenance(
      FeatureSchema schema,
      String schemaYaml,
      ApplicantTable applicants,
      long seed,
      String name,
      String metrics,
      List<Integer> holdoutRows) {}

  private synchronized StoredModel keep(
      TrainingResult result, TrainingCards described, Provenance provenance) {
    var id = store.nextId();
    var champion = model(id, id, StoredModel.SCORECARD, result.champion(), provenance);
    store.insert(champion);
    store.insert(model(id + 1, id, StoredModel.BOOSTING, result.challenger(), provenance));
    cards.insert(id, described.champion());
    cards.insert(id + 1, described.challenger());
    if (described.screen() != null) {
      screens.insert(id, described.screen());
      screens.insert(id + 1, described.screen());
    }
    return champion;
  }

  private StoredModel model(
      long id, long championId, String kind, ScoringModel model, Provenance provenance) {
    return new StoredModel(
        id,
        provenance.name(),
        kind,
        model.modelHash(),
        ModelStatus.TRAINED,
        provenance.schema().id(),
        provenance.schemaYaml(),
        provenance.schema().synthetic(),
        championId,
        provenance.applicants().applicants().size(),
        TrainingCards.rejectedRows(provenance.applicants()),
        provenance.seed(),
        provenance.holdoutRows(),
        provenance.metrics(),
        model.toCanonicalJson(),
        clock.instant().getEpochSecond(),
        null);
  }

  private static List<Integer> rows(TrainingResult result) {
    return Arrays.stream(result.holdoutRows()).boxed().toList();
  }
}
