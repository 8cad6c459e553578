package io.creditregistry.contracts.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.history.History;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.HistoryEvent.SubjectAct;
import io.creditregistry.contracts.history.LogPosition;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.record.SubjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Acts that a contract would not have allowed, one a day. */
class SubjectCheckTest {
  private static final long DAY = 86_400;
  private static final SubjectId SUBJECT = SubjectId.derive(new byte[32], "a");
  private static final String BANK = "0x00000000000000000000000000000000000000ba";

  private static Act bound() {
    return new Act("ControllerBound", Map.of());
  }

  private static Act granted(long untilDay) {
    return new Act(
        "AccessGranted", Map.of("lender", BANK, "purpose", 2L, "expiresAt", untilDay * DAY));
  }

  private static Act inquired(long purpose) {
    return new Act("InquiryRecorded", Map.of("lender", BANK, "purpose", purpose));
  }

  private static Act opened(long number, long dueDay) {
    return new Act("DisputeOpened", Map.of("number", number, "dueAt", dueDay * DAY));
  }

  private static Act extended(long number, long dueDay) {
    return new Act("DisputeExtended", Map.of("number", number, "dueAt", dueDay * DAY));
  }

  private static Act closed(long number, long state) {
    return new Act("DisputeClosed", Map.of("number", number, "state", state));
  }

  private record Act(String name, Map<String, Object> facts) {}

  /** The n-th act happens on day n. */
  static Stream<Arguments> histories() {
    return Stream.of(
        story(
            null,
            bound(),
            granted(9),
            inquired(2),
            inquired(257),
            opened(1, 35),
            extended(1, 50),
            closed(1, 3),
            opened(2, 38)),
        story("no wallet speaks", granted(9)),
        story("expected an end after 172800", bound(), granted(2)),
        story("no live grant for purpose 2", bound(), granted(3), inquired(2)),
        story("no live grant for purpose 2", bound(), granted(9), bound(), inquired(2)),
        story("no live grant for purpose 3", bound(), granted(9), inquired(3)),
        story("expected due at 2764800", bound(), opened(1, 31)),
        story("dispute 1 is still open", bound(), opened(1, 32), opened(2, 33)),
        story("expected number 1 but found 2", bound(), opened(2, 32)),
        story("expected due at 4060800", bound(), opened(1, 32), extended(1, 48)),
        story("extended before", bound(), opened(1, 32), extended(1, 47), extended(1, 62)),
        story("it is not open", bound(), extended(1, 47)),
        story("it was not open", bound(), opened(1, 32), closed(1, 3), closed(1, 3)),
        story("state 1 is no outcome", bound(), opened(1, 32), closed(1, 1)));
  }

  private static Arguments story(String wrong, Act... acts) {
    return Arguments.of(wrong, List.of(acts));
  }

  @ParameterizedTest(name = "{0} ({index})")
  @MethodSource("histories")
  void namesWhatNoContractWouldAllow(String wrong, List<Act> acts) {
    List<HistoryEvent> events = new ArrayList<>();
    Map<Long, Long> times = new HashMap<>();
    for (int i = 0; i < acts.size(); i++) {
      long day = i + 1L;
      LogPosition at = new LogPosition(day, 0, "0x", "0x");
      events.add(new SubjectAct(at, acts.get(i).name(), SUBJECT, acts.get(i).facts()));
      times.put(day, day * DAY);
    }
    History history = new History(acts.size(), events, List.of());

    Check check =
        new SubjectCheck()
            .check(
                new AuditContext(
                    null,
                    null,
                    null,
                    history,
                    AuditScope.EVERYTHING,
                    List.of(),
                    times,
                    ReadProgress.NONE));

    assertThat(check.passed()).as(check.evidence()).isEqualTo(wrong == null);
    assertThat(check.evidence()).contains(wrong == null ? acts.size() + " acts" : wrong);
  }
}
