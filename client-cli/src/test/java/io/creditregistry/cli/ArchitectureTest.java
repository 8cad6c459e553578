package io.creditregistry.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "io.creditregistry.cli";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void onlyTheOutputPackagePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".output")
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .check(CLASSES);
  }

  @Test
  void theOracleIsReachedOverHttpOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.creditregistry.oracle..")
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void rolesDoNotKnowEachOther() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("lender")
        .definedBy(ROOT + ".lender..")
        .layer("operator")
        .definedBy(ROOT + ".operator..")
        .layer("auditor")
        .definedBy(ROOT + ".auditor..")
        .layer("chain")
        .definedBy(ROOT + ".chain..")
        .layer("demo")
        .definedBy(ROOT + ".demo..")
        .withOptionalLayers(true)
        .whereLayer("lender")
        .mayOnlyBeAccessedByLayers("demo")
        .whereLayer("operator")
        .mayOnlyBeAccessedByLayers("demo")
        .whereLayer("auditor")
        .mayOnlyBeAccessedByLayers("demo")
        .whereLayer("chain")
        .mayOnlyBeAccessedByLayers("demo")
        .whereLayer("demo")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }

  @Test
  void everyPackageHasACaption() {
    for (JavaPackage each : CLASSES.getPackage(ROOT).getSubpackagesInTree()) {
      if (!each.getClasses().isEmpty()) {
        assertThat(each.getPackageInfo()).as(each.getName()).isNotNull();
      }
    }
  }
}
