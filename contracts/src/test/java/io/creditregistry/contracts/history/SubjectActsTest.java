package io.creditregistry.contracts.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditregistry.contracts.history.HistoryEvent.SubjectAct;
import io.creditregistry.contracts.record.SubjectId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.web3j.protocol.core.methods.response.Log;

class SubjectActsTest {
  private static final String HASH = "0x" + "11".repeat(32);
  private static final String SUBJECT = "0x" + "ab".repeat(20);
  private static final LogPosition AT = new LogPosition(5, 0, HASH, HASH);

  private static SubjectActs named(String event) {
    return SubjectActs.ALL.stream()
        .filter(act -> act.event().getName().equals(event))
        .findFirst()
        .orElseThrow();
  }

  private static String word(long number) {
    return "%064x".formatted(number);
  }

  private static Log log(String data, String... topics) {
    Log log = new Log();
    log.setTopics(List.of(topics));
    log.setData(data);
    return log;
  }

  @Test
  void readsADisputeWithItsClock() {
    Log log =
        log("0x" + word(3) + word(1_900_000_000L), HASH, SUBJECT + "00".repeat(12), "0x" + word(1));

    SubjectAct act = (SubjectAct) named("DisputeOpened").decode(AT, log);

    assertThat(act.subjectId()).isEqualTo(SubjectId.of(SUBJECT));
    assertThat(act.subjects()).containsExactly(act.subjectId());
    assertThat(act.facts())
        .isEqualTo(Map.of("number", 1L, "reasonCode", 3L, "dueAt", 1_900_000_000L));
  }

  @Test
  void readsAnInquiryWithItsLender() {
    Log log =
        log(
            "0x",
            HASH,
            SUBJECT + "00".repeat(12),
            "0x" + "00".repeat(12) + "00000000000000000000000000000000000000aa",
            "0x" + word(2));

    SubjectAct act = (SubjectAct) named("InquiryRecorded").decode(AT, log);

    assertThat(act.facts()).containsEntry("purpose", 2L);
    assertThat(act.facts().get("lender").toString()).endsWithIgnoringCase("aa");
  }

  @Test
  void refusesALogOfAnotherShape() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> named("DisputeClosed").decode(AT, log("0x", HASH, SUBJECT + "00".repeat(12))))
        .withMessage("DisputeClosed: expected 4 words but found 1");
  }
}
