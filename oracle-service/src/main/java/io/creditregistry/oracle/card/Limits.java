package io.creditregistry.oracle.card;

import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.card.ModelCard.Data;
import io.creditregistry.oracle.model.ScoringModel;
import java.util.ArrayList;
import java.util.List;

/** Tells what a model must not be trusted with, as far as its data show. */
final class Limits {
  private static final int FEW_BADS = 200;

  private Limits() {}

  static List<String> of(FeatureSchema schema, Data data, ScoringModel model) {
    List<String> limits = new ArrayList<>();
    if (schema.synthetic()) {
      limits.add(
          "The applicants are synthetic. Nothing here says how the model does on real people.");
    }
    schema
        .target()
        .score()
        .ifPresent(
            score ->
                limits.add(
                    "The model learnt existing scores, not outcomes: \"bad\" means a score below %d here, and the probability is the one that the stated scale gives to the points. Nobody observed a default."
                        .formatted(score.badBelow())));
    if (data.evaluatedOn().equals("development")) {
      limits.add(
          "No rows were held out: every figure is of the rows that the model learnt from and is"
              + " too good.");
    }
    limits.add(
        "Applicants are like those of the development sample: same source, same definition of bad,"
            + " values inside the accepted ranges. Elsewhere the probabilities are guesses.");
    limits.add(
        "Hold-out rows are drawn at random from the same file: there is no out-of-time sample, so"
            + " the figures do not tell how the model ages.");
    if (Math.min(data.evaluatedBads(), data.evaluatedRows() - data.evaluatedBads()) < FEW_BADS) {
      limits.add(
          "The evaluated sample has %d bad rows: read the intervals, not the figures."
              .formatted(data.evaluatedBads()));
    }
    limits.add(
        "Only applicants whose outcome is known are in the data; those refused in the past are"
            + " not, unless the source says so.");
    if (schema.features().stream().anyMatch(Feature::isProtected)) {
      limits.add(
          model.development().usesProtected()
              ? "Protected attributes were allowed as inputs. They are never named as reasons."
              : "Protected attributes are no inputs and no reasons; other features may still stand"
                  + " in for them.");
    }
    return limits;
  }
}
