package io.creditregistry.oracle.fairness;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.evaluation.RocCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for less discriminatory alternatives of an additive score: which features, their points
 * held at the mean, would raise the worst impact ratio most at little cost in ranking. A pointer to
 * what is worth training anew, not a trained model.
 */
public final class AlternativeSearch {
  private static final double AUC_COST = 0.01;
  private static final int MOST_DROPPED = 3;

  /** Sums of the same points in another order may differ so much. */
  private static final double ROUNDING = 1e-6;

  private static final double POINTS_TO_LOG_ODDS = StrictMath.log(2) / 20;

  private final int[] outcomes;
  private final double[][] points;
  private final List<String> features;
  private final List<ProtectedAttribute> attributes;
  private final double approvalShare;

  private AlternativeSearch(
      FeatureSchema schema,
      List<Applicant> applicants,
      List<String> features,
      int[][] points,
      double approvalShare) {
    this.outcomes = applicants.stream().mapToInt(Applicant::outcome).toArray();
    this.features = features;
    this.points = Arrays.stream(points).map(AlternativeSearch::centred).toArray(double[][]::new);
    this.attributes = ProtectedAttribute.of(schema, applicants);
    this.approvalShare = approvalShare;
  }

  /**
   * One step of the search.
   *
   * @param dropped features held at their mean; empty for the model as it is
   * @param auc on the sample
   * @param worstImpactRatio least adverse impact ratio of all groups that are large enough
   * @param worstGroup that group
   */
  public record Alternative(
      List<String> dropped, double auc, double worstImpactRatio, String worstGroup) {}

  /**
   * Searches greedily, one feature a step, as long as the ratio rises and the AUC stays within 0.01
   * of the model's.
   *
   * @param features names of the scorecard's features
   * @param points first index the feature, second the applicant
   * @return the model as it is, then the steps; empty without protected attributes or features
   */
  public static List<Alternative> search(
      FeatureSchema schema,
      List<Applicant> applicants,
      List<String> features,
      int[][] points,
      double approvalShare) {
    var search = new AlternativeSearch(schema, applicants, features, points, approvalShare);
    return search.attributes.isEmpty() || features.isEmpty() ? List.of() : search.run();
  }

  private List<Alternative> run() {
    List<Alternative> steps = new ArrayList<>();
    double[] total = new double[outcomes.length];
    for (double[] column : points) {
      add(total, column, 1);
    }
    List<Integer> dropped = new ArrayList<>();
    steps.add(alternative(dropped, total));
    while (dropped.size() < MOST_DROPPED) {
      int best = best(dropped, total, steps);
      if (best < 0) {
        break;
      }
      dropped.add(best);
      add(total, points[best], -1);
      steps.add(alternative(dropped, total));
    }
    return steps;
  }

  private int best(List<Integer> dropped, double[] total, List<Alternative> steps) {
    int best = -1;
    double ratio = steps.getLast().worstImpactRatio();
    for (int feature = 0; feature < points.length; feature++) {
      if (!dropped.contains(feature)) {
        double[] without = total.clone();
        add(without, points[feature], -1);
        double found = worst(without).ratio();
        if (found > ratio && auc(without) >= steps.getFirst().auc() - AUC_COST) {
          ratio = found;
          best = feature;
        }
      }
    }
    return best;
  }

  private Alternative alternative(List<Integer> dropped, double[] total) {
    Worst worst = worst(total);
    List<String> names = dropped.stream().map(features::get).toList();
    return new Alternative(names, auc(total), worst.ratio(), worst.group());
  }

  private double auc(double[] total) {
    double[] risk =
        Arrays.stream(total)
            .map(sum -> 1 / (1 + StrictMath.exp(sum * POINTS_TO_LOG_ODDS)))
            .toArray();
    return RocCurve.of(outcomes, risk).auc();
  }

  private record Worst(double ratio, String group) {}

  private Worst worst(double[] total) {
    double[] sorted = total.clone();
    Arrays.sort(sorted);
    double cutoff = sorted[(int) (sorted.length * (1 - approvalShare))];
    Worst worst = new Worst(1, "none");
    for (ProtectedAttribute attribute : attributes) {
      double[] rates = rates(attribute, total, cutoff);
      double highest = Arrays.stream(rates).max().orElse(0);
      for (int group = 0; group < rates.length; group++) {
        if (rates[group] >= 0 && highest > 0 && rates[group] / highest < worst.ratio()) {
          worst =
              new Worst(
                  rates[group] / highest, attribute.name() + " " + attribute.groups().get(group));
        }
      }
    }
    return worst;
  }

  /** Approval rates; -1 for groups that are too small. */
  private static double[] rates(ProtectedAttribute attribute, double[] total, double cutoff) {
    int[] rows = new int[attribute.groups().size()];
    int[] approved = new int[rows.length];
    for (int row = 0; row < total.length; row++) {
      int group = attribute.groupOf()[row];
      if (group >= 0) {
        rows[group]++;
        approved[group] += total[row] >= cutoff - ROUNDING ? 1 : 0;
      }
    }
    return IntStream.range(0, rows.length)
        .mapToDouble(g -> rows[g] < GroupFigures.LEAST_ROWS ? -1 : approved[g] / (double) rows[g])
        .toArray();
  }

  private static void add(double[] total, double[] column, double sign) {
    for (int row = 0; row < total.length; row++) {
      total[row] += sign * column[row];
    }
  }

  private static double[] centred(int[] column) {
    double mean = Arrays.stream(column).average().orElse(0);
    return Arrays.stream(column).mapToDouble(value -> value - mean).toArray();
  }
}
