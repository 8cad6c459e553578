package io.creditregistry.oracle.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a model's log-odds become its probability of default; part of the model's identity. It never
 * turns the order around, so ranking figures stay as they are (isotonic may tie), and it does not
 * touch score points or reasons.
 */
public sealed interface Calibration {
  /** The probability is the log-odds' own. */
  Calibration NONE = new None();

  /** Short name: {@code none}, {@code platt}, {@code beta} or {@code isotonic}. */
  String method();

  /** The calibrated probability of default, 0 to 1, at these log-odds of being bad. */
  double pd(double logOdds);

  /** Its parameters as they stand in a model's JSON. */
  Map<String, Object> toJson();

  private static void require(boolean holds, String found, String expected) {
    if (!holds) {
      throw new ModelFileException("calibration", found, expected);
    }
  }

  private static Map<String, Object> named(String method) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("method", method);
    return json;
  }

  /** No calibration; a model without one has no {@code calibration} in its JSON. */
  record None() implements Calibration {
    @Override
    public String method() {
      return "none";
    }

    @Override
    public double pd(double logOdds) {
      return Logistic.probability(logOdds);
    }

    @Override
    public Map<String, Object> toJson() {
      return named(method());
    }
  }

  /**
   * A straight line on the log-odds scale (J. Platt, 1999).
   *
   * @param slope not below 0
   * @param intercept log-odds where the model says one half
   */
  record Platt(double slope, double intercept) implements Calibration {
    static final String METHOD = "platt";

    public Platt {
      require(slope >= 0, "slope " + slope, "a slope of 0 or more");
    }

    @Override
    public String method() {
      return METHOD;
    }

    @Override
    public double pd(double logOdds) {
      return Logistic.probability(slope * logOdds + intercept);
    }

    @Override
    public Map<String, Object> toJson() {
      Map<String, Object> json = named(METHOD);
      json.put("intercept", intercept);
      json.put("slope", slope);
      return json;
    }
  }

  /**
   * Beta calibration (M. Kull, T. Silva Filho, P. Flach, AISTATS 2017): log-odds {@code a ln p - b
   * ln(1 - p) + c}. It can bend both ends apart and holds "no change" as {@code a = b = 1, c = 0}.
   *
   * @param a not below 0
   * @param b not below 0
   * @param c log-odds offset
   */
  record Beta(double a, double b, double c) implements Calibration {
    static final String METHOD = "beta";

    /** Beyond, the exponential has no double. */
    private static final double MOST_LOG_ODDS = 700;

    public Beta {
      require(a >= 0 && b >= 0, "a " + a + ", b " + b, "a and b of 0 or more");
    }

    @Override
    public String method() {
      return METHOD;
    }

    @Override
    public double pd(double logOdds) {
      double at = Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, logOdds));
      double lessLogGood = StrictMath.log(1 + StrictMath.exp(at));
      double lessLogBad = StrictMath.log(1 + StrictMath.exp(-at));
      return Logistic.probability(b * lessLogGood - a * lessLogBad + c);
    }

    @Override
    public Map<String, Object> toJson() {
      Map<String, Object> json = named(METHOD);
      json.put("a", a);
      json.put("b", b);
      json.put("c", c);
      return json;
    }
  }

  /**
   * Isotonic regression: straight between the centres of its steps, flat outside.
   *
   * @param logOdds the model's log-odds at the steps' centres, ascending
   * @param rates the bad rate of each step, never falling, above 0 and below 1
   */
  record Isotonic(double[] logOdds, double[] rates) implements Calibration {
    static final String METHOD = "isotonic";

    public Isotonic {
      boolean same = logOdds.length == rates.length && logOdds.length > 0;
      require(same, logOdds.length + " centres", "as many as rates, " + rates.length);
      for (int i = 0; i < rates.length; i++) {
        boolean rises = i == 0 || (logOdds[i] > logOdds[i - 1] && rates[i] >= rates[i - 1]);
        require(
            rises && rates[i] > 0 && rates[i] < 1,
            "step " + i + " at " + logOdds[i] + " with the rate " + rates[i],
            "rising centres, and rates between 0 and 1 that never fall");
      }
    }

    @Override
    public String method() {
      return METHOD;
    }

    @Override
    public double pd(double at) {
      int found = Arrays.binarySearch(logOdds, at);
      if (found >= 0) {
        return rates[found];
      }
      int above = -found - 1;
      if (above == 0 || above == rates.length) {
        return rates[Math.min(above, rates.length - 1)];
      }
      double width = logOdds[above] - logOdds[above - 1];
      double rise = rates[above] - rates[above - 1];
      return rates[above - 1] + (at - logOdds[above - 1]) / width * rise;
    }

    @Override
    public Map<String, Object> toJson() {
      Map<String, Object> json = named(METHOD);
      json.put("logOdds", CanonicalJson.list(logOdds));
      json.put("rates", CanonicalJson.list(rates));
      return json;
    }
  }
}
