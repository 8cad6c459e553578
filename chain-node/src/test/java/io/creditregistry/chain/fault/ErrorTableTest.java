package io.creditregistry.chain.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/errors.md names exactly the failures that a local chain can end in. */
class ErrorTableTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

  @Test
  void every_failure_is_in_the_table_and_nothing_else() throws IOException {
    List<String> children =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.creditregistry.chain")
                .stream()
                .filter(type -> type.isAssignableTo(ChainException.class))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("ChainException"))
                .toList();

    assertThat(inTable()).containsExactlyInAnyOrderElementsOf(children);
  }

  private static List<String> inTable() throws IOException {
    String page =
        Files.readString(Path.of(System.getProperty("registry.home"), "docs", "errors.md"));
    String section = page.substring(page.indexOf("\n## Local chain\n") + 4);
    int end = section.indexOf("\n## ");
    return ROW.matcher(end < 0 ? section : section.substring(0, end))
        .results()
        .map((MatchResult row) -> row.group(1))
        .toList();
  }
}
