package io.creditregistry.oracle.applicant;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** A small schema that the tests change line by line. */
final class Schemas {
  static final String SMALL =
      """
      id: small
      title: A small schema
      format:
        delimiter: comma
        header: true
        columns: [name, income, late, purpose, age, outcome]
        missing: ["NA"]
      reference: name
      target: {column: outcome, good: ["0"], bad: ["1"]}
      features:
        - name: income
          type: numeric
          unit: EUR a month
          range: [0, 100000]
          missing: bin
          monotone: desc
          reason: {code: R1, text: Level of income}
        - name: late
          type: numeric
          unit: payments
          range: [0, 20]
          special: {-9: no record, 98: not told}
          reason: {code: R2, text: Late payments}
        - name: purpose
          type: categorical
          categories: {"car": a car, "other": anything else}
          reason: {code: R3, text: Purpose}
        - name: age
          type: numeric
          unit: years
          range: [18, null]
          protected: true
          reason: {code: R4, text: Age}
      """;

  private Schemas() {}

  static FeatureSchema small() {
    return read(SMALL);
  }

  static FeatureSchema read(String yaml) {
    return SchemaReader.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  static ApplicantTable table(FeatureSchema schema, String text) {
    return ApplicantReader.read(
        schema, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
