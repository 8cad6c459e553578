package io.creditregistry.oracle.export;

import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.model.OnChainTable;
import io.creditregistry.oracle.model.Scorecard;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a scorecard leaves the oracle. */
enum ExportFormat {
  /** The RFC 8785 text whose hash is on chain. */
  JSON("application/json") {
    @Override
    String write(Scorecard scorecard, FeatureSchema schema) {
      return scorecard.toCanonicalJson();
    }
  },
  /** One statement for H2 and PostgreSQL. */
  SQL("application/sql") {
    @Override
    String write(Scorecard scorecard, FeatureSchema schema) {
      return SqlScorecard.write(scorecard, schema);
    }
  },
  /** PMML 4.4. */
  PMML("application/xml") {
    @Override
    String write(Scorecard scorecard, FeatureSchema schema) {
      return PmmlScorecard.write(scorecard, schema);
    }
  },
  /** The bytes that {@code ModelRegistry.register} takes, as one line of {@code 0x} and hex. */
  TABLE("text/plain") {
    @Override
    String write(Scorecard scorecard, FeatureSchema schema) {
      return "0x" + HexFormat.of().formatHex(OnChainTable.of(scorecard)) + "\n";
    }
  };

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The whole file. */
  abstract String write(Scorecard scorecard, FeatureSchema schema);

  String mediaType() {
    return mediaType;
  }

  /** The format of this lower-case name. */
  static Optional<ExportFormat> named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
