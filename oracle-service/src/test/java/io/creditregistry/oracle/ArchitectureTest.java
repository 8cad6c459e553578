package io.creditregistry.oracle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

/** The house's rules for this module. */
class ArchitectureTest {
  private static final String ROOT = "io.creditregistry.oracle.";
  private static final JavaClasses ORACLE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("io.creditregistry.oracle");

  /** One score's way through the packages; each may use those before it. */
  private static final List<String> FLOW =
      List.of("applicant", "model", "scoring", "attestation", "publication");

  @Test
  void theFlowGoesOneWay() {
    for (int i = 0; i < FLOW.size(); i++) {
      var later =
          FLOW.subList(i + 1, FLOW.size()).stream()
              .map(each -> ROOT + each + "..")
              .toArray(String[]::new);
      if (later.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(ROOT + FLOW.get(i) + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later)
            .check(ORACLE);
      }
    }
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching("io.creditregistry.oracle.(*)..").should().beFreeOfCycles().check(ORACLE);
  }

  @Test
  void trainingKnowsApplicantsAndModelsOnly() {
    classes()
        .that()
        .resideInAPackage(ROOT + "training..")
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideOutsideOfPackages(
                ROOT + "scoring..",
                ROOT + "attestation..",
                ROOT + "relay..",
                ROOT + "publication..",
                ROOT + "catalogue..",
                ROOT + "intake.."))
        .check(ORACLE);
  }

  @Test
  void scorerAndSignerAndHasherAreFreeOfSpring() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + "model..", ROOT + "scoring..", ROOT + "training..", ROOT + "evaluation..")
        .or()
        .haveNameMatching(".*attestation\\.(SigningKey|BatchSigner|Secp256k1|KeyFile|Attestation)")
        .or()
        .haveNameMatching(".*publication\\.BatchPlanner.*")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..")
        .check(ORACLE);
  }

  @Test
  void theSignerSharesNothingWithTheVerifier() {
    noClasses()
        .that()
        .haveNameMatching(".*attestation\\.(SigningKey|BatchSigner|Secp256k1)")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.creditregistry.contracts.signature..", "org.web3j..")
        .check(ORACLE);
  }

  @Test
  void controllersArePackagePrivate() {
    classes()
        .that()
        .areAnnotatedWith(RestController.class)
        .should()
        .notHaveModifier(JavaModifier.PUBLIC)
        .andShould()
        .haveSimpleNameEndingWith("Controller")
        .check(ORACLE);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .check(ORACLE);
    noClasses().should().resideInAnyPackage("..common..", "..util..").check(ORACLE);
  }

  @Test
  void everyPackageHasACaption() {
    var sources = Path.of(System.getProperty("registry.home"), "oracle-service/src/main/java");
    var packages = ORACLE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    for (var name : packages) {
      assertThat(sources.resolve(name.replace('.', '/')).resolve("package-info.java"))
          .exists()
          .content()
          .contains("→");
    }
  }

  @Test
  void noFileIsLong() throws IOException {
    try (var files =
        Files.walk(Path.of(System.getProperty("registry.home"), "oracle-service/src"))) {
      for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        try (var lines = Files.lines(file)) {
          assertThat(lines.count()).as(file.toString()).isLessThan(350);
        }
      }
    }
  }
}
