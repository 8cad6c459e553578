package io.creditregistry.contracts.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.json.JsonEdits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsistencyVectorTest {
  private static final Path VECTOR = Path.of("src/test/vectors/consistency.json");
  private static final RegistryDomain DOMAIN =
      new RegistryDomain(20260, Address.of("0x00000000000000000000000000000000000000c1"));

  /** From batch 6 to batch 10, one batch of each kind between. */
  private static ConsistencyProof proof() {
    ChainPoint from = new ChainPoint(6, Keccak.hash("batch 6"));
    List<ChainStep> steps = new ArrayList<>();
    ChainPoint reached = from;
    for (BatchKind kind : BatchKind.values()) {
      long sequence = reached.sequence() + 1;
      ChainStep step =
          new ChainStep(
              kind,
              new BatchHeader(
                  sequence,
                  2,
                  3,
                  1_790_000_000 + sequence,
                  1_790_003_600,
                  Keccak.hash("root " + sequence)),
              kind.contentIsNumber()
                  ? kind.contentWord(BatchKind.leafCount(100_000))
                  : Keccak.hash("content " + sequence));
      steps.add(step);
      reached = step.after(DOMAIN, reached);
    }
    return new ConsistencyProof(DOMAIN, from, reached, steps);
  }

  private static List<String> failures(ConsistencyProof proof) {
    return ConsistencyVerifier.verify(
            proof, DOMAIN, Optional.of(proof().from().digest()), Optional.of(proof().to().digest()))
        .stream()
        .filter(check -> !check.passed())
        .map(Check::name)
        .toList();
  }

  private static String vector() throws IOException {
    return Files.readString(VECTOR);
  }

  static List<String> paths() throws IOException {
    return JsonEdits.leafPaths(vector());
  }

  @Test
  void theVectorIsWhatIsWritten() throws IOException {
    assertThat(vector()).isEqualTo(ConsistencyJson.write(proof()));
    assertThat(ConsistencyJson.read(vector())).isEqualTo(proof());
    assertThat(failures(proof())).isEmpty();
  }

  @Test
  void nothingBetweenIsConsistentWithItself() {
    ChainPoint point = proof().from();

    assertThat(
            ConsistencyVerifier.verify(
                new ConsistencyProof(DOMAIN, point, point, List.of()),
                DOMAIN,
                Optional.empty(),
                Optional.empty()))
        .allMatch(Check::passed);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void everyChangedFieldIsRefused(String path) throws IOException {
    String edited = JsonEdits.changed(vector(), path);
    if (path.equals("/format") || path.endsWith("/kind")) {
      assertThatThrownBy(() -> ConsistencyJson.read(edited))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("expected");
    } else {
      assertThat(failures(ConsistencyJson.read(edited))).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void everyMissingFieldIsNamed(String path) throws IOException {
    String edited = JsonEdits.without(vector(), path);

    assertThatThrownBy(() -> ConsistencyJson.read(edited))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(path.substring(path.lastIndexOf('/') + 1));
  }

  @Test
  void anotherKindOrOrderIsAnotherHistory() {
    ConsistencyProof good = proof();
    ChainStep first = good.batches().getFirst();
    List<ChainStep> otherKind = new ArrayList<>(good.batches());
    otherKind.set(0, new ChainStep(BatchKind.RELEASE, first.header(), first.contentWord()));
    List<ChainStep> leftOut = good.batches().subList(1, good.batches().size());

    assertThat(failures(new ConsistencyProof(DOMAIN, good.from(), good.to(), otherKind)))
        .containsExactly("hash chain");
    assertThat(failures(new ConsistencyProof(DOMAIN, good.from(), good.to(), leftOut)))
        .contains("batch sequence", "hash chain");
  }

  @Test
  void aHistoryBeforeTheFirstBatchHasNoDigest() {
    Bytes32 digest = proof().from().digest();
    ChainPoint wrong = new ChainPoint(0, digest);

    assertThat(
            ConsistencyVerifier.verify(
                new ConsistencyProof(DOMAIN, wrong, wrong, List.of()),
                DOMAIN,
                Optional.empty(),
                Optional.empty()))
        .filteredOn(check -> !check.passed())
        .extracting(Check::name)
        .containsExactly("start");
  }
}
