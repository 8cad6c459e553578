package io.creditregistry.oracle.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.signature.AttesterSet;
import io.creditregistry.oracle.peer.AttesterSilence.State;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A colleague who stops signing is told from one who was never asked. */
class AttesterSilenceTest {
  private static final long HEARTBEAT = 1000;
  private static final Address ANNA = Address.of("0x" + "a1".repeat(20));
  private static final Address BERT = Address.of("0x" + "b2".repeat(20));
  private static final Address CARL = Address.of("0x" + "c3".repeat(20));

  private static final List<SignedBatch> NEWEST_FIRST =
      List.of(
          new SignedBatch(4, 2, 1, 4000, Set.of(ANNA)),
          new SignedBatch(3, 2, 1, 3000, Set.of()),
          new SignedBatch(2, 1, 1, 2000, Set.of(ANNA, BERT)),
          new SignedBatch(1, 1, 1, 1000, Set.of(ANNA, BERT)));

  private static AttesterSet setOf(long epoch) {
    return epoch == 1
        ? new AttesterSet(1, 2, List.of(ANNA, BERT))
        : new AttesterSet(2, 1, List.of(ANNA, BERT, CARL));
  }

  private static AttesterSilence of(Address attester, boolean own, long now) {
    return AttesterSilence.of(
        attester, own, NEWEST_FIRST, AttesterSilenceTest::setOf, now, HEARTBEAT);
  }

  @Test
  void whoSignedLatelySigns() {
    assertThat(of(ANNA, false, 4500))
        .isEqualTo(new AttesterSilence(State.SIGNING, 3, 3, 4L, 4000L, 0, 500L));
  }

  @Test
  void whoStoppedForLongerThanTheHeartbeatIsSilent() {
    assertThat(of(BERT, false, 3000).state()).isEqualTo(State.SIGNING);
    assertThat(of(BERT, false, 3001))
        .isEqualTo(new AttesterSilence(State.SILENT, 3, 2, 2L, 2000L, 1, 1001L));
  }

  @Test
  void whoNeverSignedIsAbsentAndThenSilentButOnesOwnKeyIsSpare() {
    assertThat(of(CARL, false, 5000))
        .isEqualTo(new AttesterSilence(State.ABSENT, 1, 0, null, null, null, 1000L));
    assertThat(of(CARL, false, 5001).state()).isEqualTo(State.SILENT);
    assertThat(of(CARL, true, 5001).state()).isEqualTo(State.SPARE);
  }

  @Test
  void whoWasNotAskedYetIsNew() {
    var before = NEWEST_FIRST.subList(1, 4);

    assertThat(AttesterSilence.of(CARL, false, before, AttesterSilenceTest::setOf, 9999, HEARTBEAT))
        .isEqualTo(new AttesterSilence(State.NEW, 0, 0, null, null, null, null));
  }
}
