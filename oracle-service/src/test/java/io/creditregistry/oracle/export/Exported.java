package io.creditregistry.oracle.export;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.calibration.CalibrationChoice;
import io.creditregistry.oracle.calibration.CalibrationFit;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.training.Trainer;
import io.creditregistry.oracle.training.TrainingRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scorecard that was trained on some applicants, and those that it is to score. */
record Exported(Scorecard scorecard, FeatureSchema schema, List<Applicant> applicants) {

  /** Trains on the first rows only: the tests ask for equal scores, not for good ones. */
  static Exported trainedOn(ApplicantTable table, int rows) {
    var some = table.applicants().subList(0, rows);
    var request = new TrainingRequest(table.schema(), some, 0, 1, true);
    return new Exported(
        new Trainer().train(request).champion(), table.schema(), table.applicants());
  }

  /** The same scorecard with a calibration fitted to all of the applicants. */
  Exported calibrated(CalibrationChoice choice) {
    var outcomes = applicants.stream().mapToInt(Applicant::outcome).toArray();
    var logOdds = applicants.stream().mapToDouble(scorecard::logOdds).toArray();
    var calibration = new CalibrationFit(outcomes, logOdds).of(choice, 1);
    return new Exported(scorecard.calibrated(calibration), schema, applicants);
  }

  String as(ExportFormat format) {
    return format.write(scorecard, schema);
  }

  /** The applicant's values by column: a Double, a category's code, or null. */
  Map<String, Object> raw(Applicant applicant) {
    Map<String, Object> raw = new LinkedHashMap<>();
    for (int i = 0; i < applicant.size(); i++) {
      Feature feature = schema.features().get(i);
      raw.put(feature.column(), value(feature, applicant.value(i)));
    }
    return raw;
  }

  private static Object value(Feature feature, double value) {
    if (Double.isNaN(value)) {
      return null;
    }
    return feature.isNumeric() ? (Object) value : feature.categories().get((int) value).code();
  }
}
