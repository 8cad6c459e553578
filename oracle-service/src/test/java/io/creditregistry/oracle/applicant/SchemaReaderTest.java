package io.creditregistry.oracle.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a schema file says, and what it may not say. */
class SchemaReaderTest {

  @Test
  void everyKeyIsRead() {
    var schema = Schemas.small();

    var income = schema.features().get(0);
    assertThat(income.unit()).isEqualTo("EUR a month");
    assertThat(income.max()).isEqualTo(100_000);
    assertThat(income.missing()).isEqualTo(MissingPolicy.BIN);
    assertThat(income.monotone()).isEqualTo(Monotone.DESC);
    var late = schema.features().get(1);
    assertThat(late.specials()).extracting(Feature.Special::value).containsExactly(-9.0, 98.0);
    assertThat(late.monotone()).isEqualTo(Monotone.AUTO);
    assertThat(late.missing()).isEqualTo(MissingPolicy.REJECT);
    assertThat(schema.features().get(2).categoryIndex("other")).contains(1);
    assertThat(schema.features().get(3).isProtected()).isTrue();
    assertThat(schema.features().get(3).max()).isPositive().isInfinite();
    assertThat(schema.target().bad()).containsExactly("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: small                 | id: Small One              | id | \"Small One\" | lower-case letters, digits, _ and -, at most 40",
        "title: A small schema     | titel: A small schema      | titel | an unknown key | one of [features, format, id, reference, source, synthetic, target, title]",
        "title: A small schema     | '                 '        | title | nothing | a value",
        "delimiter: comma          | delimiter: pipe            | format.delimiter | \"pipe\" | one of [space, comma, semicolon, tab]",
        "purpose, age, outcome]    | purpose, age, age]         | format.columns | \"age\" twice | distinct values",
        "reference: name           | reference: id              | reference | \"id\" | a column of format.columns",
        "reference: name           | reference: age             | features.age.column | \"age\" | a column that is neither target nor reference",
        "bad: [\"1\"]              | bad: [\"0\"]               | target.good and bad | \"0\" twice | distinct values",
        "bad: [\"1\"]              | bad: [1]                   | target.bad | \"1\" | a text (put codes in quotes)",
        "bad: [\"1\"]              | bad: [\"NA\"]              | target.bad | \"NA\", which also means missing | a text not in format.missing",
        "range: [0, 100000]        | range: [9, 1]              | features[0].range | \"[9,1]\" | the lowest below the highest",
        "range: [0, 100000]        | range: 5                   | features[0].range | \"5\" | [lowest, highest], null for no bound",
        "monotone: desc            | monotone: down             | features[0].monotone | \"down\" | one of [asc, desc, peak, valley, auto, none]",
        "missing: bin              | missing: maybe             | features[0].missing | \"maybe\" | one of [reject, bin]",
        "unit: EUR a month         | colour: red                | features[0].colour | an unknown key | one of [column, missing, monotone, name, protected, range, reason, special, type, unit]",
        "{-9: no record            | {few: no record            | features[1].special.few | \"few\" | a number as the special code",
        "98: not told              | -9.0: not told             | features[1].special.-9.0 | \"-9.0\" twice | distinct special codes",
        "98: not told              | 7: not told                | features.late.special | 7, which is also an ordinary value | a code outside the range 0 to 20",
        "\"other\": anything else  | \"NA\": anything else      | features.purpose.categories | \"NA\", which also means missing | a text not in format.missing",
        ", \"other\": anything else| ''                         | features[2].categories | 1 codes | 2 to 250 codes",
        "code: R2                  | code: R1                   | features.reason.code | \"R1\" twice | distinct values",
        "name: late                | name: income               | features.name | \"income\" twice | distinct values",
        "type: categorical         | type: text                 | features[2].type | \"text\" | one of [numeric, categorical]",
      })
  void aContradictionNamesKeyValueAndWhatWasExpected(
      String line, String instead, String key, String found, String expected) {
    var yaml = Schemas.SMALL.replaceFirst(java.util.regex.Pattern.quote(line), instead);
    assertThat(yaml).isNotEqualTo(Schemas.SMALL);

    assertThatThrownBy(() -> Schemas.read(yaml))
        .isInstanceOf(SchemaException.class)
        .hasMessage("feature schema: " + key + ": expected " + expected + " but found " + found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'- 1'", "'a: [1'", "'a: 1\na: 2'", "''"})
  void whatIsNoMappingIsRefused(String yaml) {
    assertThatThrownBy(() -> Schemas.read(yaml))
        .isInstanceOf(SchemaException.class)
        .hasMessageStartingWith("feature schema: schema: expected");
  }

  @Test
  void aModelNeedsAFeatureThatIsNotProtected() {
    var yaml = Schemas.SMALL.replaceAll("(    reason: )", "    protected: true\n$1");
    var once = yaml.replaceFirst("protected: true\n +protected: true", "protected: true");

    assertThatThrownBy(() -> Schemas.read(once))
        .hasMessageContaining("expected at least one that is not protected");
  }
}
