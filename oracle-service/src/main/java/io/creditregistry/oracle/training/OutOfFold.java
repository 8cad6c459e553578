package io.creditregistry.oracle.training;

import io.creditregistry.oracle.calibration.CalibrationChoice;
import io.creditregistry.oracle.calibration.CalibrationFit;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.training.Trainer.Fitted;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What models say of rows that they did not learn from: each row's log-odds come from models fitted
 * on the other four fifths. A calibration fitted on rows that the model knows would trust it too
 * much.
 *
 * @param outcomes 1 bad, 0 good
 * @param champion the champion's log-odds, one per row
 * @param challenger the challenger's log-odds, one per row
 */
record OutOfFold(int[] outcomes, double[] champion, double[] challenger) {
  private static final int FOLDS = 5;
  private static final int MIN_PER_CLASS = 25;

  static OutOfFold of(Sample sample, Function<Sample, Fitted> fit, long seed) {
    sample.requireClasses(MIN_PER_CLASS);
    int[] folds = StratifiedSplit.folds(sample.outcomes(), FOLDS, seed);
    OutOfFold found =
        new OutOfFold(sample.outcomes(), new double[sample.rows()], new double[sample.rows()]);
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      int[] others = rows(folds, f -> f != held);
      Fitted models = fit.apply(sample.subset(others));
      for (int row : rows(folds, f -> f == held)) {
        found.champion[row] = logOdds(models.champion(), sample, row);
        found.challenger[row] = logOdds(models.challenger(), sample, row);
      }
    }
    return found;
  }

  private static int[] rows(int[] folds, java.util.function.IntPredicate wanted) {
    return IntStream.range(0, folds.length).filter(row -> wanted.test(folds[row])).toArray();
  }

  private static double logOdds(ScoringModel model, Sample sample, int row) {
    return model.logOdds(sample.applicant(row));
  }

  /** The models, fitted on all rows, with calibrations fitted on these. */
  Fitted calibrated(Fitted models, CalibrationChoice choice, long seed) {
    return new Fitted(
        models.champion().calibrated(new CalibrationFit(outcomes, champion).of(choice, seed)),
        models.challenger().calibrated(new CalibrationFit(outcomes, challenger).of(choice, seed)));
  }
}
