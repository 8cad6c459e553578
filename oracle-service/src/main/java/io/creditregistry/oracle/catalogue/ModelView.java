package io.creditregistry.oracle.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.creditregistry.oracle.applicant.Reject;
import java.util.List;
import java.util.Locale;

/**
 * A model as the API shows it.
 *
 * @param status {@code trained} or {@code active}
 * @param synthetic whether it learnt from made-up applicants
 * @param dataset id of the feature schema
 * @param rows applicants accepted, hold-out included
 * @param metrics {@code champion} and {@code challenger} of the same training on the hold-out rows;
 *     null where none was held out
 * @param championKind the kind that the training's champion has
 * @param championModelId the champion of the same training
 * @param challengerModelId the challenger of the same training
 * @param rejected the refused cells, only in the answer to a training
 */
record ModelView(
    long modelId,
    String name,
    String kind,
    String modelHash,
    String status,
    boolean synthetic,
    String dataset,
    int rows,
    int rejectedRows,
    List<Integer> holdoutRows,
    @JsonRawValue String metrics,
    String championKind,
    long championModelId,
    long challengerModelId,
    long seed,
    long trainedAt,
    Long activeFrom,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<Reject> rejected) {

  static ModelView of(StoredModel model) {
    return of(model, null);
  }

  static ModelView of(StoredModel model, List<Reject> rejected) {
    return new ModelView(
        model.modelId(),
        model.name(),
        model.kind(),
        model.modelHash(),
        model.status().name().toLowerCase(Locale.ROOT),
        model.synthetic(),
        model.schemaId(),
        model.rows(),
        model.rejectedRows(),
        model.holdoutRows(),
        model.metrics(),
        StoredModel.SCORECARD,
        model.championId(),
        model.championId() + 1,
        model.seed(),
        model.trainedAt(),
        model.activeFrom(),
        rejected);
  }
}
