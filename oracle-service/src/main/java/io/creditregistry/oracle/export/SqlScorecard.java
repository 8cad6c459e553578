package io.creditregistry.oracle.export;

import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.model.FeatureBins;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.model.ScorecardFeature;
import java.util.ArrayList;
import java.util.List;

/**
 * A scorecard as one SQL statement that H2 and PostgreSQL understand. It reads a table {@code
 * applicants} with the schema's columns (numbers as numbers, categories as texts, null where
 * absent) and adds a bin for each feature, {@code score_points}, {@code pd} and {@code pd_bps},
 * with what they are made of. A row with a value that the schema does not accept gets nulls, never
 * a score.
 */
final class SqlScorecard {
  private final Scorecard scorecard;
  private final FeatureSchema schema;

  private SqlScorecard(Scorecard scorecard, FeatureSchema schema) {
    this.scorecard = scorecard;
    this.schema = schema;
  }

  static String write(Scorecard scorecard, FeatureSchema schema) {
    return new SqlScorecard(scorecard, schema).statement();
  }

  private String statement() {
    var scale = scorecard.scale();
    var points = new ArrayList<String>(List.of(Integer.toString(scorecard.basePoints())));
    var logOdds = new ArrayList<String>(List.of(real(scorecard.intercept())));
    var bins = new ArrayList<String>();
    for (int i = 0; i < scorecard.features().size(); i++) {
      ScorecardFeature feature = scorecard.features().get(i);
      String bin = "bin_" + (i + 1);
      bins.add(bin(feature.bins()) + " as " + bin);
      points.add(worth(bin, integers(feature.points())));
      logOdds.add(worth(bin, reals(feature.logOdds())));
    }
    return """
        -- Scorecard %s of the schema %s.
        -- Reads the table applicants; bins count from 0 as on chain; pd is the probability of default.
        select
          summed.*,
          case
            when sum_of_points < %d then %d
            when sum_of_points > %d then %d
            else sum_of_points
          end as score_points,
          cast(floor(pd * 10000 + %s) as integer) as pd_bps
        from (
          select
            added.*,
            %s as pd
          from (
            select
              binned.*,
              %s as sum_of_points,
              %s as log_odds
            from (
              select
                applicants.*,
                %s
              from applicants
            ) binned
          ) added
        ) summed
        """
        .formatted(
            scorecard.modelHash(),
            schema.id(),
            scale.minPoints(),
            scale.minPoints(),
            scale.maxPoints(),
            scale.maxPoints(),
            real(0.5),
            PdSql.of(scorecard.calibration()),
            String.join("\n        + ", points),
            String.join("\n        + ", logOdds),
            String.join(",\n        ", bins));
  }

  /** The bin of one feature, null where the value is not accepted. */
  private String bin(FeatureBins bins) {
    Feature feature = schema.features().get(bins.position());
    String column = identifier(feature.column());
    var cases = new ArrayList<String>();
    if (bins.missing()) {
      cases.add("when " + column + " is null then " + (bins.count() - 1));
    }
    if (bins.numeric()) {
      addNumeric(bins, feature, column, cases);
    } else {
      for (int category = 0; category < bins.groups().length; category++) {
        String code = text(feature.categories().get(category).code());
        cases.add("when " + column + " = " + code + " then " + bins.groups()[category]);
      }
    }
    return "case " + String.join(" ", cases) + " end";
  }

  private static void addNumeric(
      FeatureBins bins, Feature feature, String column, List<String> cases) {
    for (int i = 0; i < bins.specials().length; i++) {
      String code = real(bins.specials()[i]);
      cases.add("when " + column + " = " + code + " then " + (bins.cuts().length + 1 + i));
    }
    if (Double.isFinite(feature.min())) {
      cases.add("when " + column + " < " + real(feature.min()) + " then null");
    }
    if (Double.isFinite(feature.max())) {
      cases.add("when " + column + " > " + real(feature.max()) + " then null");
    }
    for (int i = 0; i < bins.cuts().length; i++) {
      cases.add("when " + column + " < " + real(bins.cuts()[i]) + " then " + i);
    }
    cases.add("when " + column + " is not null then " + bins.cuts().length);
  }

  private static String worth(String bin, List<String> values) {
    var cases = new StringBuilder("case " + bin);
    for (int i = 0; i < values.size(); i++) {
      cases.append(" when ").append(i).append(" then ").append(values.get(i));
    }
    return cases.append(" end").toString();
  }

  private static List<String> integers(int[] values) {
    return java.util.Arrays.stream(values).mapToObj(Integer::toString).toList();
  }

  private static List<String> reals(double[] values) {
    return java.util.Arrays.stream(values).mapToObj(SqlScorecard::real).toList();
  }

  private static String real(double value) {
    return PdSql.real(value);
  }

  private static String text(String code) {
    return "'" + code.replace("'", "''") + "'";
  }

  private static String identifier(String column) {
    return "\"" + column.replace("\"", "\"\"") + "\"";
  }
}
