package io.creditregistry.oracle.card;

import io.creditregistry.oracle.card.ModelCard.Band;
import io.creditregistry.oracle.card.ModelCard.Curves;
import io.creditregistry.oracle.card.ModelCard.Gain;
import io.creditregistry.oracle.card.ModelCard.KsPoint;
import io.creditregistry.oracle.card.ModelCard.RocPoint;
import io.creditregistry.oracle.evaluation.RocCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Works out the curves of a scored sample. */
final class CurveDrawer {
  private static final int MOST_POINTS = 200;
  private static final int BAND_POINTS = 10;
  private static final int GAIN_STEPS = 20;

  private CurveDrawer() {}

  static Curves of(ScoredSample sample) {
    RocCurve roc = RocCurve.of(sample.outcomes(), sample.probabilities());
    int[] points = sample.scorePoints();
    List<KsPoint> ks = ks(sample.outcomes(), points);
    KsPoint furthest = ks.getFirst();
    for (KsPoint each : ks) {
      if (each.badShare() - each.goodShare() > furthest.badShare() - furthest.goodShare()) {
        furthest = each;
      }
    }
    return new Curves(
        thinned(roc), ks, furthest.scorePoints(), histogram(sample.outcomes(), points), gains(roc));
  }

  private static List<RocPoint> thinned(RocCurve roc) {
    List<RocPoint> points = new ArrayList<>();
    double apart = 1.0 / MOST_POINTS;
    double x = -1;
    double y = -1;
    for (int i = 0; i < roc.size(); i++) {
      double fpr = roc.falsePositiveRate(i);
      double tpr = roc.truePositiveRate(i);
      if (i == roc.size() - 1 || fpr - x + tpr - y >= 2 * apart) {
        points.add(new RocPoint(fpr, tpr));
        x = fpr;
        y = tpr;
      }
    }
    return points;
  }

  private static List<KsPoint> ks(int[] outcomes, int[] points) {
    int low = IntStream.of(points).min().orElseThrow();
    int high = IntStream.of(points).max().orElseThrow();
    int[][] rows = new int[2][high - low + 1];
    for (int i = 0; i < points.length; i++) {
      rows[outcomes[i]][points[i] - low]++;
    }
    double goods = IntStream.of(rows[0]).sum();
    double bads = IntStream.of(rows[1]).sum();
    List<KsPoint> curve = new ArrayList<>();
    curve.add(new KsPoint(low - 1, 0, 0));
    double goodsMet = 0;
    double badsMet = 0;
    for (int at = 0; at < rows[0].length; at++) {
      goodsMet += rows[0][at];
      badsMet += rows[1][at];
      curve.add(new KsPoint(low + at, goodsMet / goods, badsMet / bads));
    }
    return curve;
  }

  private static List<Band> histogram(int[] outcomes, int[] points) {
    int low = Math.floorDiv(IntStream.of(points).min().orElseThrow(), BAND_POINTS);
    int high = Math.floorDiv(IntStream.of(points).max().orElseThrow(), BAND_POINTS);
    int[][] rows = new int[2][high - low + 1];
    for (int i = 0; i < points.length; i++) {
      rows[outcomes[i]][Math.floorDiv(points[i], BAND_POINTS) - low]++;
    }
    List<Band> bands = new ArrayList<>();
    for (int at = 0; at < rows[0].length; at++) {
      int from = (low + at) * BAND_POINTS;
      bands.add(new Band(from, from + BAND_POINTS, rows[0][at], rows[1][at]));
    }
    return bands;
  }

  /** Within a step of tied rows the bad ones are taken to be spread evenly. */
  private static List<Gain> gains(RocCurve roc) {
    List<Gain> gains = new ArrayList<>();
    double rows = roc.goods() + roc.bads();
    int at = 0;
    for (int step = 1; step <= GAIN_STEPS; step++) {
      double share = step / (double) GAIN_STEPS;
      double wanted = share * rows;
      while (at < roc.size() - 1 && met(roc, at) < wanted - 1e-9) {
        at++;
      }
      double before = at == 0 ? 0 : met(roc, at - 1);
      double part = (wanted - before) / Math.max(1, met(roc, at) - before);
      double badsBefore = at == 0 ? 0 : roc.truePositiveRate(at - 1);
      double badShare = badsBefore + Math.min(1, part) * (roc.truePositiveRate(at) - badsBefore);
      gains.add(new Gain(share, badShare, badShare / share));
    }
    return gains;
  }

  private static double met(RocCurve roc, int point) {
    return roc.falsePositiveRate(point) * roc.goods() + roc.truePositiveRate(point) * roc.bads();
  }
}
