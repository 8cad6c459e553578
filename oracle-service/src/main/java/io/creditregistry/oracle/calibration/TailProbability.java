package io.creditregistry.oracle.calibration;

/** Tails of the distributions that calibration tests need; accurate to about 1e-10. */
public final class TailProbability {
  private static final double[] LANCZOS = {
    76.18009172947146, -86.50532032941677, 24.01409824083091,
    -1.231739572450155, 0.1208650973866179e-2, -0.5395239384953e-5
  };
  private static final int MOST_TERMS = 10_000;
  private static final double ENOUGH = 1e-15;

  private TailProbability() {}

  /** Chance of a chi-squared value of at least {@code statistic}. */
  static double chiSquared(double statistic, int degreesOfFreedom) {
    if (statistic <= 0) {
      return 1;
    }
    double a = degreesOfFreedom / 2.0;
    double x = statistic / 2;
    return x < a + 1 ? 1 - series(a, x) : continuedFraction(a, x);
  }

  /**
   * Two-sided exact binomial test: chance of a count at least as unlikely as {@code successes},
   * twice the smaller tail, at most 1.
   */
  public static double binomial(int successes, int trials, double probability) {
    double below = 0;
    double above = 0;
    for (int k = 0; k <= trials; k++) {
      double mass = StrictMath.exp(logMass(k, trials, probability));
      below += k <= successes ? mass : 0;
      above += k >= successes ? mass : 0;
    }
    return Math.min(1, 2 * Math.min(below, above));
  }

  private static double logMass(int k, int trials, double probability) {
    return logGamma(trials + 1.0)
        - logGamma(k + 1.0)
        - logGamma(trials - k + 1.0)
        + (k == 0 ? 0 : k * StrictMath.log(probability))
        + (k == trials ? 0 : (trials - k) * StrictMath.log(1 - probability));
  }

  /** Natural log of the gamma function, by Lanczos. */
  private static double logGamma(double x) {
    double sum = 1.000000000190015;
    for (int i = 0; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (x + 1 + i);
    }
    double shifted = x + 5.5;
    return (x + 0.5) * StrictMath.log(shifted)
        - shifted
        + StrictMath.log(2.5066282746310005 * sum / x);
  }

  private static double series(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (int n = 1; n < MOST_TERMS && term > sum * ENOUGH; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return sum * StrictMath.exp(-x + a * StrictMath.log(x) - logGamma(a));
  }

  private static double continuedFraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1e300;
    double d = 1 / b;
    double product = d;
    for (int n = 1; n < MOST_TERMS; n++) {
      double numerator = -n * (n - a);
      b += 2;
      d = 1 / (numerator * d + b);
      c = b + numerator / c;
      double factor = c * d;
      product *= factor;
      if (Math.abs(factor - 1) < ENOUGH) {
        break;
      }
    }
    return product * StrictMath.exp(-x + a * StrictMath.log(x) - logGamma(a));
  }
}
