package io.creditregistry.oracle.scoring;

import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.model.BoostedTrees;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.model.ScorecardFeature;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.model.TreeInput;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the reasons of a score: the features on which most points were lost, ties in the model's
 * order. For a scorecard a loss is measured against the feature's best bin; for trees against the
 * development sample's mean.
 */
final class ReasonFinder {
  static final int MAX_REASONS = 4;

  /** Per feature of the model: the feature to name, or null where it must not be named. */
  private final Feature[] features;

  private final int[] maxPoints;

  ReasonFinder(ScoringModel model, FeatureSchema schema) {
    this.features = new Feature[model.inputs().size()];
    this.maxPoints = new int[features.length];
    switch (model) {
      case Scorecard scorecard -> {
        for (int i = 0; i < features.length; i++) {
          ScorecardFeature feature = scorecard.features().get(i);
          features[i] = nameable(schema, feature.bins().position(), feature.reason());
          maxPoints[i] = feature.maxPoints();
        }
      }
      case BoostedTrees trees -> {
        for (TreeInput input : trees.treeInputs()) {
          int feature = trees.inputs().indexOf(input.feature());
          features[feature] = nameable(schema, input.position(), input.reason());
        }
      }
    }
  }

  private static Feature nameable(FeatureSchema schema, int position, boolean reason) {
    Feature feature = schema.features().get(position);
    return reason && !feature.isProtected() ? feature : null;
  }

  List<Reason> of(Scorecard scorecard, int[] bins) {
    int[] lost = new int[features.length];
    for (int i = 0; i < lost.length; i++) {
      lost[i] = maxPoints[i] - scorecard.features().get(i).points()[bins[i]];
    }
    return top(lost);
  }

  List<Reason> of(BoostedTrees trees, float[] encoded) {
    double[] contributions = trees.contributions(encoded);
    int[] lost = new int[contributions.length];
    for (int i = 0; i < lost.length; i++) {
      lost[i] = (int) StrictMath.floor(trees.scale().factor() * contributions[i] + 0.5);
    }
    return top(lost);
  }

  private List<Reason> top(int[] lost) {
    List<Reason> reasons = new ArrayList<>(MAX_REASONS);
    while (reasons.size() < MAX_REASONS) {
      int most = -1;
      for (int i = 0; i < lost.length; i++) {
        if (lost[i] > 0 && features[i] != null && (most < 0 || lost[i] > lost[most])) {
          most = i;
        }
      }
      if (most < 0) {
        return reasons;
      }
      Feature feature = features[most];
      reasons.add(
          new Reason(feature.reasonCode(), feature.reasonText(), feature.name(), lost[most]));
      lost[most] = 0;
    }
    return reasons;
  }
}
