package io.creditregistry.contracts.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BundleVectorTest {
  @Test
  void verifiesTheSharedVectorWithoutAnyChain() {
    BundleReport report =
        BundleVerifier.verify(BundleVector.bundle(), Optional.of(BundleVector.anchors()));

    assertThat(report.failures()).isEmpty();
    assertThat(report.anchored()).hasSize(2);
  }
}
