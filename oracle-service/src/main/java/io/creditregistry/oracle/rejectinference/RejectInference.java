package io.creditregistry.oracle.rejectinference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Two ways to give outcomes to rejected applicants, both from a model of the accepted ones. */
final class RejectInference {
  private static final int PARCELS = 10;

  private RejectInference() {}

  /**
   * Fuzzy augmentation: each rejected applicant enters twice, as bad with its probability as weight
   * and as good with the rest.
   *
   * @param probabilities of default of the rejected, by the model of the accepted
   */
  static List<WeightedRow> fuzzy(double[][] rejected, double[] probabilities) {
    List<WeightedRow> rows = new ArrayList<>();
    for (int i = 0; i < rejected.length; i++) {
      rows.add(new WeightedRow(rejected[i], 1, probabilities[i]));
      rows.add(new WeightedRow(rejected[i], 0, 1 - probabilities[i]));
    }
    return rows;
  }

  /**
   * Parcelling: the rejected are parcelled by probability, and in each parcel as many are drawn as
   * bad as its mean probability times a factor says. The factor is a judgement: how much worse the
   * rejected are than accepted ones who look alike.
   *
   * @param factor at least 1
   * @param seed of the draw
   */
  static List<WeightedRow> parcelling(
      double[][] rejected, double[] probabilities, double factor, long seed) {
    int[] order =
        IntStream.range(0, rejected.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> probabilities[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    Random random = new Random(seed);
    int parcels = Math.min(PARCELS, rejected.length);
    List<WeightedRow> rows = new ArrayList<>();
    for (int parcel = 0; parcel < parcels; parcel++) {
      int from = (int) ((long) order.length * parcel / parcels);
      int to = (int) ((long) order.length * (parcel + 1) / parcels);
      int[] members = Arrays.copyOfRange(order, from, to);
      double mean = IntStream.of(members).mapToDouble(i -> probabilities[i]).average().orElse(0);
      long bads = StrictMath.round(Math.min(1, mean * factor) * members.length);
      for (int i = members.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int member = members[i];
        members[i] = members[other];
        members[other] = member;
      }
      for (int i = 0; i < members.length; i++) {
        rows.add(new WeightedRow(rejected[members[i]], i < bads ? 1 : 0, 1));
      }
    }
    return rows;
  }
}
