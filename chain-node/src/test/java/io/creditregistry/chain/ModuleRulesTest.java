package io.creditregistry.chain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModuleRulesTest {
  private static final String BASE = "io.creditregistry.chain";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.creditregistry");

  @Test
  void this_module_depends_on_none_of_ours_and_on_no_web3_library() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.creditregistry.contracts..",
            "io.creditregistry.oracle..",
            "io.creditregistry.cli..",
            "io.creditregistry.acceptance..",
            "org.web3j..",
            "org.hyperledger..")
        .check(CLASSES);
  }

  @Test
  void packages_form_no_circle() {
    slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void the_engines_do_not_know_each_other_and_only_the_front_knows_both() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("front")
        .definedBy(BASE)
        .layer("besu")
        .definedBy(BASE + ".besu..")
        .layer("bundled")
        .definedBy(BASE + ".bundled..")
        .whereLayer("front")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("besu")
        .mayOnlyBeAccessedByLayers("front")
        .whereLayer("bundled")
        .mayOnlyBeAccessedByLayers("front")
        .check(CLASSES);
  }
}
