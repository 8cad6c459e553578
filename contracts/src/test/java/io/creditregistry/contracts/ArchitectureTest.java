package io.creditregistry.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages depend one way, and each says what it is. */
class ArchitectureTest {
  private static final String BASE = "io.creditregistry.contracts";

  /** Each package may use those before it. */
  private static final List<String> ORDER =
      List.of(
          "bytes",
          "json",
          "journal",
          "record",
          "batch",
          "merkle",
          "signature",
          "subject",
          "scorecard",
          "model",
          "trie",
          "block",
          "rpc",
          "wrapper",
          "registry",
          "history",
          "index",
          "audit",
          "bundle",
          "consistency");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  private static String packageOf(JavaClass type) {
    return type.getPackageName().substring(BASE.length() + 1);
  }

  @Test
  void packagesDependOneWay() {
    TreeSet<String> wrongWay = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass())
          .filter(target -> target.getPackageName().startsWith(BASE + "."))
          .filter(target -> ORDER.indexOf(packageOf(target)) > ORDER.indexOf(packageOf(type)))
          .forEach(target -> wrongWay.add(type.getName() + " uses " + target.getName()));
    }

    assertThat(CLASSES).isNotEmpty();
    assertThat(wrongWay).isEmpty();
  }

  @Test
  void packagesHaveNoCycles() {
    SlicesRuleDefinition.slices()
        .matching(BASE + ".(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void theOrderNamesEveryPackage() {
    assertThat(CLASSES.stream().map(ArchitectureTest::packageOf).distinct())
        .containsExactlyInAnyOrderElementsOf(ORDER);
  }

  @Test
  void everyPackageHasACaption() throws IOException {
    Path root = Path.of("src", "main", "java");
    try (Stream<Path> files = Files.walk(root)) {
      for (Path folder :
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList()) {
        Path caption = folder.resolve("package-info.java");
        assertThat(caption).exists();
        assertThat(Files.readString(caption)).startsWith("/**").contains("→");
      }
    }
  }

  @Test
  void onlyTheRegistryAndTheHistoryKnowTheWrappers() {
    assertThat(
            CLASSES.stream()
                .filter(type -> !packageOf(type).equals("wrapper"))
                .filter(
                    type ->
                        type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(
                                dependency ->
                                    dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .equals(BASE + ".wrapper")))
                .map(ArchitectureTest::packageOf)
                .distinct())
        .containsExactlyInAnyOrder("registry", "history");
  }
}
