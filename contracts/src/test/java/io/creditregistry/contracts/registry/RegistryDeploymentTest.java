package io.creditregistry.contracts.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.contracts.bytes.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryDeploymentTest {
  private static TestRegistry registry;

  @TempDir Path folder;

  @BeforeAll
  static void deploy() {
    registry = TestRegistry.start(3, 2);
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private Deployment ensure(DeploymentPlan plan, Path file) {
    return RegistryDeployment.ensure(registry.rpc(), registry.sender(), plan, file);
  }

  private static Deployment standing() {
    return registry.client().deployment();
  }

  @Test
  void verifiesWhatStandsInsteadOfDeployingAgain() {
    long block = registry.rpc().blockNumber();

    assertThat(ensure(standing().plan(), registry.deploymentFile())).isEqualTo(standing());
    assertThat(registry.rpc().blockNumber()).isEqualTo(block);
  }

  @Test
  void goesOnWhereADeploymentStopped() throws IOException {
    Path file = folder.resolve("addresses.json");
    Files.writeString(
        folder.resolve("addresses.json.partial"), standing().transactions().get(0) + "\n");

    Deployment resumed = ensure(standing().plan(), file);

    assertThat(resumed.modelRegistry()).isEqualTo(standing().modelRegistry());
    assertThat(resumed.creditRating()).isNotEqualTo(standing().creditRating());
    assertThat(DeploymentFile.read(file)).contains(resumed);
    assertThat(folder.resolve("addresses.json.partial")).doesNotExist();
  }

  @Test
  void startsAnewWhereTheStoppedDeploymentHadAnotherPlan() throws IOException {
    Path file = folder.resolve("addresses.json");
    Files.writeString(
        folder.resolve("addresses.json.partial"), standing().transactions().get(0) + "\n");
    DeploymentPlan plan = standing().plan();
    Address other = plan.attesters().get(0);

    Deployment made =
        ensure(
            new DeploymentPlan(
                other, plan.guardian(), plan.registrar(), plan.attesters(), 1, 620, 60, 0),
            file);

    assertThat(made.modelRegistry()).isNotEqualTo(standing().modelRegistry());
  }

  @Test
  void namesAnAddressWithoutCode() {
    Deployment there = standing();
    Path file = folder.resolve("addresses.json");
    Address nowhere = Address.of("0x00000000000000000000000000000000000000aa");
    DeploymentFile.write(
        file,
        new Deployment(
            there.chainId(),
            nowhere,
            there.modelRegistry(),
            there.subjectRegistry(),
            there.lendingDesk(),
            there.scoreFeedFactory(),
            there.deploymentBlock(),
            there.plan(),
            there.transactions()));

    assertThatThrownBy(() -> ensure(there.plan(), file))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("CreditRating: expected its code at " + nowhere);
  }

  @Test
  void namesOtherCodeAnotherChainAndAnotherPlan() {
    Deployment there = standing();
    Path file = folder.resolve("addresses.json");

    DeploymentFile.write(
        file,
        new Deployment(
            there.chainId(),
            there.lendingDesk(),
            there.modelRegistry(),
            there.subjectRegistry(),
            there.lendingDesk(),
            there.scoreFeedFactory(),
            there.deploymentBlock(),
            there.plan(),
            there.transactions()));
    assertThatThrownBy(() -> ensure(there.plan(), file))
        .hasMessageContaining("CreditRating: expected its compiled code");

    DeploymentFile.write(
        file,
        new Deployment(
            1,
            there.creditRating(),
            there.modelRegistry(),
            there.subjectRegistry(),
            there.lendingDesk(),
            there.scoreFeedFactory(),
            there.deploymentBlock(),
            there.plan(),
            there.transactions()));
    assertThatThrownBy(() -> ensure(there.plan(), file))
        .hasMessageContaining("chainId: expected 1 but the node is on " + there.chainId());

    DeploymentPlan plan = there.plan();
    DeploymentPlan other =
        new DeploymentPlan(
            plan.governor(),
            plan.guardian(),
            plan.registrar(),
            plan.attesters(),
            3,
            600,
            86_400,
            0);
    assertThatThrownBy(() -> ensure(other, registry.deploymentFile()))
        .hasMessageContaining("another plan");
  }

  @Test
  void namesAFieldThatDoesNotRead() throws IOException {
    Path file = folder.resolve("addresses.json");
    Files.writeString(file, Files.readString(registry.deploymentFile()).replace("0x", "1x"));

    assertThatThrownBy(() -> DeploymentFile.read(file))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("attesters")
        .hasMessageContaining("1x");
  }
}
