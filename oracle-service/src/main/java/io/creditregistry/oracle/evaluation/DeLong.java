package io.creditregistry.oracle.evaluation;

/**
 * The standard error of an AUC without resampling (E. DeLong, D. DeLong, D. Clarke-Pearson,
 * Biometrics 44, 1988): each bad row's share of the good rows below it, and each good row's share
 * of the bad rows above it, vary independently.
 */
final class DeLong {
  private DeLong() {}

  /** Standard error of {@code roc.auc()}; 0 where a class has one row. */
  static double standardError(RocCurve roc) {
    double auc = roc.auc();
    double goods = roc.goods();
    double bads = roc.bads();
    double badVariance = 0;
    double goodVariance = 0;
    for (int i = 1; i < roc.size(); i++) {
      double goodStep = roc.falsePositiveRate(i) - roc.falsePositiveRate(i - 1);
      double badStep = roc.truePositiveRate(i) - roc.truePositiveRate(i - 1);
      double goodsBelow = 1 - roc.falsePositiveRate(i) + goodStep / 2;
      double badsAbove = roc.truePositiveRate(i) - badStep / 2;
      badVariance += badStep * bads * (goodsBelow - auc) * (goodsBelow - auc);
      goodVariance += goodStep * goods * (badsAbove - auc) * (badsAbove - auc);
    }
    if (goods < 2 || bads < 2) {
      return 0;
    }
    return StrictMath.sqrt(badVariance / (bads - 1) / bads + goodVariance / (goods - 1) / goods);
  }
}
