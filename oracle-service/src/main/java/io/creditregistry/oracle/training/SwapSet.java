package io.creditregistry.oracle.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who would be approved by one model and not by the other, where both approve the same share of the
 * applicants, the least risky first.
 *
 * @param approvalRate share approved by either
 * @param both approved by both
 * @param swappedIn approved by the challenger alone
 * @param swappedOut approved by the champion alone
 * @param neither approved by none
 */
public record SwapSet(
    double approvalRate, Group both, Group swappedIn, Group swappedOut, Group neither) {

  /** Applicants and how many of them turned out bad. */
  public record Group(int rows, int bads) {
    private Group plus(Group other) {
      return new Group(rows + other.rows, bads + other.bads);
    }

    private Map<String, Object> toJson() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("rows", rows);
      json.put("bads", bads);
      json.put("badRate", rows == 0 ? null : (Double) (bads / (double) rows));
      return json;
    }
  }

  /** Compares the two models' probabilities of the same applicants; ties go to the earlier row. */
  static SwapSet of(int[] outcomes, double[] champion, double[] challenger, double approvalRate) {
    boolean[] before = approved(champion, approvalRate);
    boolean[] after = approved(challenger, approvalRate);
    int[] rows = new int[4];
    int[] bads = new int[4];
    for (int row = 0; row < outcomes.length; row++) {
      int group = (before[row] ? 0 : 1) + (after[row] ? 0 : 2);
      rows[group]++;
      bads[group] += outcomes[row];
    }
    List<Group> groups = new ArrayList<>();
    IntStream.range(0, 4).forEach(group -> groups.add(new Group(rows[group], bads[group])));
    return new SwapSet(approvalRate, groups.get(0), groups.get(1), groups.get(2), groups.get(3));
  }

  private static boolean[] approved(double[] probabilities, double approvalRate) {
    boolean[] approved = new boolean[probabilities.length];
    IntStream.range(0, probabilities.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer row) -> probabilities[row]))
        .limit(StrictMath.round(approvalRate * probabilities.length))
        .forEach(row -> approved[row] = true);
    return approved;
  }

  /** The swap sets of two samples put together. */
  public SwapSet plus(SwapSet other) {
    return new SwapSet(
        approvalRate,
        both.plus(other.both),
        swappedIn.plus(other.swappedIn),
        swappedOut.plus(other.swappedOut),
        neither.plus(other.neither));
  }

  /** Counts and bad rates by group. */
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("approvalRate", approvalRate);
    json.put("approvedByBoth", both.toJson());
    json.put("swappedIn", swappedIn.toJson());
    json.put("swappedOut", swappedOut.toJson());
    json.put("approvedByNeither", neither.toJson());
    return json;
  }
}
