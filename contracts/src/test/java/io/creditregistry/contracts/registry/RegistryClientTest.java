package io.creditregistry.contracts.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.contracts.batch.BatchDigest;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.ScoreStatus;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegistryClientTest {
  private static final Bytes32 ROOT = Bytes32.of(BigInteger.valueOf(42));
  private static TestRegistry registry;

  @BeforeAll
  static void deploy() {
    registry = TestRegistry.start(3, 2);
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static SubjectId subject(String reference) {
    return SubjectId.derive(new byte[32], reference);
  }

  @Test
  void computesTheDigestThatTheContractComputes() {
    BatchHeader header = registry.nextHeader(ROOT);
    byte[] records = Records.pack(List.of(new BatchRecord(subject("digest"), 700, 120)));
    CreditRatingClient rating = registry.client().rating();

    assertThat(BatchDigest.of(registry.client().domain(), header, records, rating.headHash()))
        .isEqualTo(rating.digestOf(header, records));
    assertThat(registry.client().domain().separator()).isEqualTo(rating.domainSeparator());
  }

  @Test
  void readsWhatWasPublished() {
    SubjectId known = subject("known");
    BatchHeader header = registry.publish(ROOT, List.of(new BatchRecord(known, 712, 95)));

    List<ScoreReading> readings =
        registry.client().rating().scoresOf(List.of(known, subject("unknown")), 3_600);

    assertThat(readings)
        .extracting(ScoreReading::status)
        .containsExactly(ScoreStatus.CURRENT, ScoreStatus.MISSING);
    StoredScore score = readings.get(0).score();
    assertThat(score.scorePoints()).isEqualTo(712);
    assertThat(score.sequence()).isEqualTo(header.sequence());
    assertThat(registry.client().rating().tryScoreOf(known, 3_600)).isEqualTo(readings.get(0));
    assertThat(registry.client().rating().storedScore(known)).isEqualTo(score);
    assertThat(registry.client().rating().storedScore(subject("unknown")))
        .isEqualTo(StoredScore.EMPTY);
  }

  @Test
  void readsAtAPastBlock() {
    SubjectId later = subject("later");
    long before = registry.rpc().blockNumber();
    registry.publish(ROOT, List.of(new BatchRecord(later, 650, 300)));

    assertThat(registry.client().at(before).rating().tryScoreOf(later, 3_600).status())
        .isEqualTo(ScoreStatus.MISSING);
  }

  @Test
  void decodesARefusalBeforeSending() {
    registry.publish(ROOT, List.of(new BatchRecord(subject("first"), 600, 500)));
    BatchHeader next = registry.nextHeader(ROOT);
    BatchHeader replayed =
        new BatchHeader(
            next.sequence() - 1,
            next.epoch(),
            next.modelId(),
            next.dataTime(),
            next.deadline(),
            ROOT);

    SendResult result =
        registry
            .sender()
            .send(
                registry.signedPublish(
                    replayed, List.of(new BatchRecord(subject("first"), 601, 500))));

    assertThat(result)
        .isInstanceOfSatisfying(
            SendResult.Reverted.class,
            reverted -> {
              assertThat(reverted.reason().name()).isEqualTo("UnexpectedSequence");
              assertThat(reverted.reason().parameter("expected"))
                  .contains(String.valueOf(next.sequence()));
              assertThat(reverted.transactionHash()).isEmpty();
            });
  }

  @Test
  void computesAScoreOnChainAsInJava() {
    int[] bins = {2, 0};

    assertThat(registry.client().models().computeScore(TestRegistry.MODEL, bins))
        .isEqualTo(TestRegistry.TABLE.computeScore(bins))
        .isEqualTo(545);
    assertThat(registry.client().models().scorecardOf(TestRegistry.MODEL))
        .isEqualTo(TestRegistry.TABLE);
    assertThatThrownBy(
            () -> registry.client().models().computeScore(TestRegistry.MODEL, new int[] {3, 0}))
        .hasMessageContaining("BinOutOfRange(feature=0, bin=3, binCount=3)");
  }

  @Test
  void knowsModels() {
    assertThat(registry.client().models().modelOf(TestRegistry.MODEL))
        .hasValueSatisfying(model -> assertThat(model.isActiveAt(registry.now())).isTrue());
    assertThat(registry.client().models().modelOf(99)).isEmpty();
  }

  @Test
  void decidesALoan() {
    SubjectId borrower = subject("borrower");
    registry.publish(ROOT, List.of(new BatchRecord(borrower, 720, 80)));

    SendResult result =
        registry.sender().send(registry.client().calls().decideLoan(borrower, BigInteger.TEN));

    assertThat(registry.client().desk().decisionIn(result.orThrow()))
        .hasValueSatisfying(
            decision -> {
              assertThat(decision.approved()).isTrue();
              assertThat(decision.scorePoints()).isEqualTo(720);
            });
    assertThat(registry.client().desk().preview(subject("nobody")).status())
        .isEqualTo(ScoreStatus.MISSING);
  }

  @Test
  void givesTheAttesterSet() {
    assertThat(registry.client().rating().attesterSet(1).attesters())
        .isEqualTo(registry.attesters().addresses());
    assertThatThrownBy(() -> registry.client().rating().attesterSet(9))
        .isInstanceOf(CallRevertedException.class)
        .hasMessageContaining("EpochUnknown(epoch=9)");
  }
}
