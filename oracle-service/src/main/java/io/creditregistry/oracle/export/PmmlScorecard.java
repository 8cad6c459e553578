package io.creditregistry.oracle.export;

import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.model.CanonicalJson;
import io.creditregistry.oracle.model.FeatureBins;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.model.ScorecardFeature;
import java.util.function.IntFunction;

/**
 * A scorecard as PMML 4.4: one Scorecard of integer points, whose output {@code score_points} is
 * clamped, and one of log-odds, whose output is {@code pd}. Fields are the schema's columns. A
 * value that the schema does not accept is invalid, and nothing is returned for it.
 */
final class PmmlScorecard {
  private final Scorecard scorecard;
  private final FeatureSchema schema;
  private final XmlText xml = new XmlText();

  private PmmlScorecard(Scorecard scorecard, FeatureSchema schema) {
    this.scorecard = scorecard;
    this.schema = schema;
  }

  static String write(Scorecard scorecard, FeatureSchema schema) {
    var document = new PmmlScorecard(scorecard, schema);
    document.write();
    return document.xml.toString();
  }

  private void write() {
    xml.open("PMML", "xmlns", "http://www.dmg.org/PMML-4_4", "version", "4.4");
    xml.open("Header", "description", "Scorecard " + scorecard.modelHash());
    xml.leaf("Application", "name", "credit-registry");
    xml.close("Header");
    dictionary();
    points();
    logOdds();
    xml.close("PMML");
  }

  private void dictionary() {
    int fields = scorecard.features().size();
    xml.open("DataDictionary", "numberOfFields", Integer.toString(fields));
    for (ScorecardFeature line : scorecard.features()) {
      Feature feature = described(line);
      if (feature.isNumeric()) {
        number(feature);
      } else {
        xml.open(
            "DataField", "name", feature.column(), "optype", "categorical", "dataType", "string");
        feature
            .categories()
            .forEach(c -> xml.leaf("Value", "value", c.code(), "displayValue", c.text()));
        xml.close("DataField");
      }
    }
    xml.close("DataDictionary");
  }

  private void number(Feature feature) {
    xml.open("DataField", "name", feature.column(), "optype", "continuous", "dataType", "double");
    boolean low = Double.isFinite(feature.min());
    boolean high = Double.isFinite(feature.max());
    if (low && high) {
      xml.leaf(
          "Interval",
          "closure",
          "closedClosed",
          "leftMargin",
          real(feature.min()),
          "rightMargin",
          real(feature.max()));
    } else if (low) {
      xml.leaf("Interval", "closure", "closedOpen", "leftMargin", real(feature.min()));
    } else if (high) {
      xml.leaf("Interval", "closure", "openClosed", "rightMargin", real(feature.max()));
    }
    if (low || high) {
      feature
          .specials()
          .forEach(s -> xml.leaf("Value", "value", real(s.value()), "displayValue", s.text()));
    }
    xml.close("DataField");
  }

  private void points() {
    boolean reasons = scorecard.features().stream().allMatch(ScorecardFeature::reason);
    xml.open(
        "Scorecard",
        "modelName",
        "points",
        "functionName",
        "regression",
        "initialScore",
        Integer.toString(scorecard.basePoints()),
        "useReasonCodes",
        Boolean.toString(reasons),
        "reasonCodeAlgorithm",
        "pointsBelow",
        "baselineMethod",
        "max");
    miningSchema();
    xml.open("Output");
    output("sum_of_points", "integer", "predictedValue");
    xml.close("OutputField");
    output("score_points", "integer", "transformedValue");
    xml.open("Apply", "function", "min");
    xml.constant("integer", Integer.toString(scorecard.scale().maxPoints()));
    xml.open("Apply", "function", "max");
    xml.constant("integer", Integer.toString(scorecard.scale().minPoints()));
    xml.leaf("FieldRef", "field", "sum_of_points");
    xml.close("Apply", "Apply", "OutputField", "Output");
    xml.open("Characteristics");
    for (ScorecardFeature line : scorecard.features()) {
      xml.open(
          "Characteristic",
          "name",
          line.bins().feature(),
          "reasonCode",
          described(line).reasonCode(),
          "baselineScore",
          Integer.toString(line.maxPoints()));
      attributes(line, bin -> Integer.toString(line.points()[bin]));
      xml.close("Characteristic");
    }
    xml.close("Characteristics", "Scorecard");
  }

  private void logOdds() {
    xml.open(
        "Scorecard",
        "modelName",
        "log_odds",
        "functionName",
        "regression",
        "initialScore",
        real(scorecard.intercept()),
        "useReasonCodes",
        "false");
    miningSchema();
    xml.open("Output");
    output("log_odds", "double", "predictedValue");
    xml.close("OutputField");
    output("pd", "double", "transformedValue");
    new PdPmml(xml).write(scorecard.calibration());
    xml.close("OutputField", "Output");
    xml.open("Characteristics");
    for (ScorecardFeature line : scorecard.features()) {
      xml.open("Characteristic", "name", line.bins().feature());
      attributes(line, bin -> real(line.logOdds()[bin]));
      xml.close("Characteristic");
    }
    xml.close("Characteristics", "Scorecard");
  }

  private void miningSchema() {
    xml.open("MiningSchema");
    for (ScorecardFeature line : scorecard.features()) {
      xml.leaf(
          "MiningField",
          "name",
          described(line).column(),
          "usageType",
          "active",
          "invalidValueTreatment",
          "returnInvalid");
    }
    xml.close("MiningSchema");
  }

  private void output(String name, String dataType, String feature) {
    xml.open(
        "OutputField",
        "name",
        name,
        "optype",
        "continuous",
        "dataType",
        dataType,
        "feature",
        feature);
  }

  /** One attribute a bin; of overlapping ones the first holds, so special codes stand first. */
  private void attributes(ScorecardFeature line, IntFunction<String> partialScore) {
    FeatureBins bins = line.bins();
    String field = described(line).column();
    int ranges = bins.numeric() ? bins.cuts().length + 1 : 0;
    int values = bins.count() - (bins.missing() ? 1 : 0);
    for (int bin = ranges; bin < values; bin++) {
      xml.open("Attribute", "partialScore", partialScore.apply(bin));
      if (bins.numeric()) {
        comparison(field, "equal", real(bins.specials()[bin - ranges]));
      } else {
        group(field, described(line), bins.groups(), bin);
      }
      xml.close("Attribute");
    }
    if (bins.missing()) {
      xml.open("Attribute", "partialScore", partialScore.apply(values));
      xml.leaf("SimplePredicate", "field", field, "operator", "isMissing");
      xml.close("Attribute");
    }
    for (int bin = 0; bin < ranges; bin++) {
      xml.open("Attribute", "partialScore", partialScore.apply(bin));
      range(field, bins.cuts(), bin);
      xml.close("Attribute");
    }
  }

  private void range(String field, double[] cuts, int bin) {
    if (cuts.length == 0) {
      xml.leaf("SimplePredicate", "field", field, "operator", "isNotMissing");
    } else if (bin == 0) {
      comparison(field, "lessThan", real(cuts[0]));
    } else if (bin == cuts.length) {
      comparison(field, "greaterOrEqual", real(cuts[bin - 1]));
    } else {
      xml.open("CompoundPredicate", "booleanOperator", "and");
      comparison(field, "greaterOrEqual", real(cuts[bin - 1]));
      comparison(field, "lessThan", real(cuts[bin]));
      xml.close("CompoundPredicate");
    }
  }

  private void group(String field, Feature feature, int[] groups, int group) {
    xml.open("SimpleSetPredicate", "field", field, "booleanOperator", "isIn");
    var codes = new java.util.ArrayList<String>();
    for (int category = 0; category < groups.length; category++) {
      if (groups[category] == group) {
        codes.add(feature.categories().get(category).code());
      }
    }
    xml.array("string", codes);
    xml.close("SimpleSetPredicate");
  }

  private void comparison(String field, String operator, String value) {
    xml.leaf("SimplePredicate", "field", field, "operator", operator, "value", value);
  }

  private Feature described(ScorecardFeature line) {
    return schema.features().get(line.bins().position());
  }

  private static String real(double value) {
    return CanonicalJson.write(value);
  }
}
