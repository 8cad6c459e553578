package io.creditregistry.acceptance.house;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom, across the modules. */
class ModuleRulesTest {
  private static final String CONTRACTS = "io.creditregistry.contracts..";
  private static final String CHAIN = "io.creditregistry.chain..";
  private static final String ADVERSARY = "io.creditregistry.chain.adversary..";
  private static final String ORACLE = "io.creditregistry.oracle..";
  private static final String CLI = "io.creditregistry.cli..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(DO_NOT_INCLUDE_TESTS)
          .importPackages("io.creditregistry");

  @ParameterizedTest
  @ValueSource(strings = {"contracts", "chain", "oracle", "cli"})
  void each_module_is_looked_at(String module) {
    assertThat(CLASSES).anyMatch(c -> c.getPackageName().startsWith("io.creditregistry." + module));
  }

  @Test
  void contracts_know_none_of_ours() {
    noClasses()
        .that()
        .resideInAPackage(CONTRACTS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CHAIN, ORACLE, CLI)
        .check(CLASSES);
  }

  @Test
  void the_chain_node_knows_none_of_ours() {
    noClasses()
        .that()
        .resideInAPackage(CHAIN)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CONTRACTS, ORACLE, CLI)
        .check(CLASSES);
  }

  @Test
  void the_oracle_and_the_command_line_meet_only_through_http_and_the_chain() {
    noClasses()
        .that()
        .resideInAPackage(ORACLE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CLI, CHAIN)
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(CLI)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ORACLE)
        .check(CLASSES);
  }

  @Test
  void spring_stays_in_the_oracle() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ORACLE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(CLASSES);
  }

  @Test
  void only_tests_know_the_adversary() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ADVERSARY)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ADVERSARY)
        .check(CLASSES);
  }
}
