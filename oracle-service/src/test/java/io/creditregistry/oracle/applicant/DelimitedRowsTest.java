package io.creditregistry.oracle.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of one row a line: what is accepted, and how each mistake is told. */
class DelimitedRowsTest {
  private static final String HEADER = "name,income,late,purpose,age,outcome\n";

  @Test
  void cellsBecomeTypedValues() {
    var table = read("anna,1e3,-9,car,40,0\n\"ben, jr\",NA,2,other,18,1\ncy,,98,car,77,NA\n");

    assertThat(table.rejects()).isEmpty();
    assertThat(table.applicants()).extracting(Applicant::outcome).containsExactly(0, 1, null);
    assertThat(table.applicants().get(0).value(0)).isEqualTo(1000);
    assertThat(table.applicants().get(0).value(1)).isEqualTo(-9);
    assertThat(table.applicants().get(1).reference()).isEqualTo("ben, jr");
    assertThat(table.applicants().get(1).value(0)).isNaN();
    assertThat(table.applicants().get(1).value(2)).isEqualTo(1);
  }

  @Test
  void columnsMayStandInAnyOrderAndWithoutTheOutcome() {
    var table = Schemas.table(Schemas.small(), "age,purpose,name,late,income\n30,car,x,1,5\n");

    assertThat(table.applicants().get(0).outcome()).isNull();
    assertThat(table.applicants().get(0).value(0)).isEqualTo(5);
    assertThat(table.applicants().get(0).value(3)).isEqualTo(30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,100001,0,car,30,0   | income  | 100001   | a number from 0 to 100000",
        "x,NaN,0,car,30,0      | income  | NaN      | a number from 0 to 100000 written with a decimal point",
        "x,Infinity,0,car,30,0 | income  | Infinity | a number from 0 to 100000 written with a decimal point",
        "x,1e999,0,car,30,0    | income  | 1e999    | a number from 0 to 100000 written with a decimal point",
        "x,0x10,0,car,30,0     | income  | 0x10     | a number from 0 to 100000 written with a decimal point",
        "x,*1.234,56*,0,car,30,0 | income | 1.234,56 | a number from 0 to 100000 written with a decimal point",
        "x,*12,5*,0,car,30,0 | income | 12,5    | a number from 0 to 100000 written with a decimal point",
        "x,5,-8,car,30,0       | late    | -8       | a number from 0 to 20 or a special code [-9, 98]",
        "x,5,,car,30,0         | late    | ''       | a number from 0 to 20 or a special code [-9, 98], not a missing value",
        "x,5,0,boat,30,0       | purpose | boat     | one of [car, other]",
        "x,5,0,car,17,0        | age     | 17       | a number of at least 18",
        "x,5,0,car,30,2        | outcome | 2        | one of [0] (good) or [1] (bad)",
        "~,5,0,car,30,0        | name    | ''       | a reference of 1 to 128 printable characters",
      })
  void aRejectNamesRowLineColumnValueAndWhatWasExpected(
      String line, String column, String value, String expected) {
    var table = read("ok,5,0,car,30,0\n" + line.replace('*', '"').replace("~", "") + "\n");

    assertThat(table.applicants()).hasSize(1);
    assertThat(table.rejects())
        .containsExactly(new Reject(1, 3, column, "\"" + value + "\"", expected));
  }

  @Test
  void rowsOfAnotherShapeAreRejectedAsAWhole() {
    var table = read("x,5,0,car,30\n\nx,5,0,\"car,30,0\nok,5,0,car,30,0\n");

    assertThat(table.rejects())
        .extracting(Reject::row, Reject::value, Reject::expected)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, "5 cells", "6 cells"),
            org.assertj.core.groups.Tuple.tuple(1, "an empty line", "a data row"),
            org.assertj.core.groups.Tuple.tuple(
                2, "\"x,5,0,\"car,30,0\"", "closed quotes around whole cells"));
  }

  @Test
  void everyRowIsAcceptedOrRejected() {
    var rows =
        IntStream.range(0, 500)
            .mapToObj(
                i -> "p" + i + "," + (i % 7 == 0 ? "?" : i) + ",0,car," + (10 + i % 50) + ",0")
            .collect(Collectors.joining("\n"));
    var table = read(rows);

    var rejected = table.rejects().stream().map(Reject::row).distinct().count();
    assertThat(table.applicants().size() + rejected).isEqualTo(500);
    assertThat(table.applicants())
        .extracting(Applicant::row)
        .doesNotContainAnyElementsOf(table.rejects().stream().map(Reject::row).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                         | file: expected rows of small but found an empty file",
        "name,income,late,purpose,age,outcome       | file: expected at least one data row but found a header and no rows",
        "name,salary,late,purpose,age,outcome       | header: expected columns of [name, income, late, purpose, age, outcome] but found the unknown column \"salary\"",
        "name,income,income,late,purpose,age        | header: expected each column once but found the column \"income\" twice",
        "name,income,late,purpose,outcome           | header: expected the column \"age\" but found [name, income, late, purpose, outcome]",
      })
  void aFileThatIsNoneOfTheSchemaIsRefused(String text, String sentence) {
    assertThatThrownBy(() -> Schemas.table(Schemas.small(), text))
        .isInstanceOf(ApplicantFileException.class)
        .hasMessage("applicant file: " + sentence);
  }

  @Test
  void aLineWithoutEndIsRefusedBeforeItIsReadWhole() {
    var endless = new Endless();
    var start = HEADER + "ok,5,0,car,30,0\nx,";
    var file =
        new SequenceInputStream(
            new java.io.ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), endless);

    assertThatThrownBy(() -> ApplicantReader.read(Schemas.small(), file))
        .hasMessage(
            "applicant file: line 3: expected lines of at most 65536 bytes but found more than"
                + " 65536 bytes without a line end");
    assertThat(endless.served()).isLessThan(100_000);
  }

  private static ApplicantTable read(String rows) {
    return Schemas.table(Schemas.small(), HEADER + rows);
  }
}
