package io.creditregistry.oracle.fairness;

import io.creditregistry.oracle.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A scored sample that is asked about its groups. */
final class GroupSample {
  private final int[] outcomes;
  private final double[] probabilities;
  private final int[] scorePoints;
  private final int cutoff;
  private final double deviation;

  GroupSample(int[] outcomes, double[] probabilities, int[] scorePoints, int cutoff) {
    this.outcomes = outcomes;
    this.probabilities = probabilities;
    this.scorePoints = scorePoints;
    this.cutoff = cutoff;
    double mean = Arrays.stream(scorePoints).average().orElse(0);
    double squares = Arrays.stream(scorePoints).mapToDouble(s -> (s - mean) * (s - mean)).sum();
    this.deviation = StrictMath.sqrt(squares / scorePoints.length);
  }

  /** A group's own figures, before it is compared. */
  private record Own(
      int group,
      int rows,
      int bads,
      double meanPd,
      double meanPoints,
      double approvalRate,
      double goodApprovalRate,
      Double auc) {}

  /** The attribute's groups that have rows, each compared with the best-off large one. */
  List<GroupFigures> figures(ProtectedAttribute attribute) {
    List<Own> own = new ArrayList<>();
    for (int group = 0; group < attribute.groups().size(); group++) {
      int wanted = group;
      int[] rows =
          IntStream.range(0, outcomes.length)
              .filter(row -> attribute.groupOf()[row] == wanted)
              .toArray();
      if (rows.length > 0) {
        own.add(own(group, rows));
      }
    }
    Own reference = null;
    for (Own each : own) {
      boolean large = each.rows() >= GroupFigures.LEAST_ROWS;
      if (large && (reference == null || each.approvalRate() > reference.approvalRate())) {
        reference = each;
      }
    }
    List<GroupFigures> figures = new ArrayList<>();
    for (Own each : own) {
      figures.add(compare(attribute, each, reference == null ? own.getFirst() : reference));
    }
    return figures;
  }

  private Own own(int group, int[] rows) {
    int[] groupOutcomes = IntStream.of(rows).map(row -> outcomes[row]).toArray();
    double[] pds = IntStream.of(rows).mapToDouble(row -> probabilities[row]).toArray();
    int bads = IntStream.of(groupOutcomes).sum();
    boolean bothClasses = bads > 0 && bads < rows.length;
    return new Own(
        group,
        rows.length,
        bads,
        Arrays.stream(pds).average().orElse(0),
        IntStream.of(rows).map(row -> scorePoints[row]).average().orElse(0),
        approved(IntStream.of(rows)),
        approved(IntStream.of(rows).filter(row -> outcomes[row] == 0)),
        bothClasses ? Evaluator.evaluate(groupOutcomes, pds).auc() : null);
  }

  private double approved(IntStream rows) {
    return rows.mapToDouble(row -> scorePoints[row] >= cutoff ? 1 : 0).average().orElse(0);
  }

  private GroupFigures compare(ProtectedAttribute attribute, Own own, Own reference) {
    return new GroupFigures(
        attribute.name(),
        attribute.groups().get(own.group()),
        own == reference,
        own.rows(),
        own.bads(),
        own.meanPd(),
        own.bads() / (double) own.rows(),
        own.approvalRate(),
        reference.approvalRate() == 0 ? 1 : own.approvalRate() / reference.approvalRate(),
        deviation == 0 ? 0 : (own.meanPoints() - reference.meanPoints()) / deviation,
        own.goodApprovalRate() - reference.goodApprovalRate(),
        own.auc());
  }
}
