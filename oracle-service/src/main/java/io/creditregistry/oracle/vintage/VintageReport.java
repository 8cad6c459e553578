package io.creditregistry.oracle.vintage;

import io.creditregistry.oracle.calibration.TailProbability;
import io.creditregistry.oracle.evaluation.Evaluation;
import io.creditregistry.oracle.evaluation.Interval;
import io.creditregistry.oracle.stability.ScoreBands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a model's scores did once their outcomes were known.
 *
 * @param baseGini what a month's ranking is held against: as given, or the first month's with
 *     enough rows; null where there is none
 * @param months oldest first
 * @param bands tenths of all scores, lowest first
 * @param alarm whether any month or band asks for action
 */
public record VintageReport(
    Double baseGini, List<Vintage> months, List<Band> bands, boolean alarm) {
  /** Fewer rows of a class than this tell nothing of ranking. */
  public static final int MIN_PER_CLASS = 20;

  /** Error probability of all calibration tests together. */
  private static final double SIGNIFICANCE = 0.01;

  private static final long SEED = 1;

  /** What a month or band asks for. */
  public enum Verdict {
    /** Too few good or bad rows to tell ranking; calibration holds. */
    TOO_FEW,
    /** Nothing beyond chance. */
    STABLE,
    /**
     * Ranking is below the base, its interval too, or probabilities miss outcomes beyond chance.
     */
    ACT
  }

  /**
   * One month's scores.
   *
   * @param meanPd mean probability told
   * @param badRate share that turned out bad
   * @param pValue exact two-sided binomial test of the mean probability
   * @param gini null where a class is too small, as the three after it
   */
  public record Vintage(
      String month,
      int rows,
      int bads,
      double meanPd,
      double badRate,
      double pValue,
      Double gini,
      Interval giniInterval,
      Double ks,
      Interval ksInterval,
      Verdict verdict) {}

  /** One band of scores, as {@link Vintage}. */
  public record Band(
      String band,
      int rows,
      int bads,
      double meanPd,
      double badRate,
      double pValue,
      Verdict verdict) {}

  /**
   * Works the report out.
   *
   * @param outcomes at least one
   * @param developmentGini what ranking should be; null to take the first month's
   */
  public static VintageReport of(List<ScoredOutcome> outcomes, Double developmentGini) {
    Map<String, List<ScoredOutcome>> byMonth =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.month().toString(), TreeMap::new, Collectors.toList()));
    ScoreBands cuts =
        ScoreBands.of(outcomes.stream().mapToInt(ScoredOutcome::scorePoints).toArray());
    List<List<ScoredOutcome>> byBand =
        IntStream.range(0, cuts.count())
            .mapToObj(
                band ->
                    outcomes.stream().filter(o -> cuts.bandOf(o.scorePoints()) == band).toList())
            .toList();
    double limit = SIGNIFICANCE / (byMonth.size() + byBand.size());
    Double base = developmentGini;
    List<Vintage> months = new ArrayList<>();
    for (var month : byMonth.entrySet()) {
      Vintage vintage = vintage(month.getKey(), month.getValue(), base, limit);
      base = base == null ? vintage.gini() : base;
      months.add(vintage);
    }
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < cuts.count(); i++) {
      if (!byBand.get(i).isEmpty()) {
        bands.add(band(cuts.label(i), byBand.get(i), limit));
      }
    }
    boolean alarm =
        months.stream().anyMatch(each -> each.verdict() == Verdict.ACT)
            || bands.stream().anyMatch(each -> each.verdict() == Verdict.ACT);
    return new VintageReport(base, months, bands, alarm);
  }

  private static Vintage vintage(
      String month, List<ScoredOutcome> scores, Double base, double limit) {
    int bads = bads(scores);
    double pValue = pValue(scores, bads);
    boolean few = Math.min(bads, scores.size() - bads) < MIN_PER_CLASS;
    Evaluation found = few ? null : evaluation(scores);
    Double gini = few ? null : (Double) found.metrics().gini();
    Interval interval = few ? null : found.intervals().get("gini");
    boolean worse = !few && base != null && interval.high() < base;
    Verdict calm = few ? Verdict.TOO_FEW : Verdict.STABLE;
    return new Vintage(
        month,
        scores.size(),
        bads,
        meanPd(scores),
        bads / (double) scores.size(),
        pValue,
        gini,
        interval,
        few ? null : (Double) found.metrics().ks(),
        few ? null : found.intervals().get("ks"),
        worse || pValue < limit ? Verdict.ACT : calm);
  }

  private static Evaluation evaluation(List<ScoredOutcome> scores) {
    return Evaluation.of(
        scores.stream().mapToInt(ScoredOutcome::outcome).toArray(),
        scores.stream().mapToDouble(ScoredOutcome::pd).toArray(),
        SEED);
  }

  private static Band band(String label, List<ScoredOutcome> scores, double limit) {
    int bads = bads(scores);
    double pValue = pValue(scores, bads);
    return new Band(
        label,
        scores.size(),
        bads,
        meanPd(scores),
        bads / (double) scores.size(),
        pValue,
        pValue < limit ? Verdict.ACT : Verdict.STABLE);
  }

  private static int bads(List<ScoredOutcome> scores) {
    return scores.stream().mapToInt(ScoredOutcome::outcome).sum();
  }

  private static double meanPd(List<ScoredOutcome> scores) {
    return scores.stream().mapToDouble(ScoredOutcome::pd).average().orElseThrow();
  }

  private static double pValue(List<ScoredOutcome> scores, int bads) {
    return TailProbability.binomial(bads, scores.size(), meanPd(scores));
  }
}
