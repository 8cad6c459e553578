package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.history.HistoryEvent.SubjectAct;
import io.creditregistry.contracts.record.SubjectId;
import java.util.HashMap;
import java.util.Map;

/**
 * What subjects and lenders did, judged again by the blocks' times: grants end later than they are
 * given, inquiries that need one had a live one, one dispute at a time, due after 30 days, extended
 * once and in time by 15, closed with an outcome.
 */
final class SubjectCheck implements HistoryCheck {
  private static final long DAY = 86_400;
  private static final long DISPUTE_PERIOD = 30 * DAY;
  private static final long DISPUTE_EXTENSION = 15 * DAY;

  /** Purposes from here on need no consent. */
  private static final long FREE_PURPOSE = 256;

  private static final long OPEN = 1;
  private static final long HIGHEST_OUTCOME = 5;

  private record Right(String lender, long purpose) {}

  /** One subject's file as the events leave it. */
  private static final class SubjectFile {
    private final Map<Right, Long> grants = new HashMap<>();
    private boolean bound;
    private long number;
    private boolean open;
    private boolean extended;
    private long dueAt;
  }

  @Override
  public String name() {
    return "subjects";
  }

  @Override
  public Check check(AuditContext context) {
    Findings findings = new Findings(name());
    Map<SubjectId, SubjectFile> files = new HashMap<>();
    int acts = 0;
    for (SubjectAct act : context.history().eventsOf(SubjectAct.class)) {
      Long blockTime = context.blockTimes().get(act.at().blockNumber());
      if (blockTime == null) {
        findings.add("block " + act.at().blockNumber() + " has no header");
        continue;
      }
      String wrong =
          wrong(files.computeIfAbsent(act.subjectId(), any -> new SubjectFile()), act, blockTime);
      findings.require(
          wrong == null,
          act.subjectId() + ", block " + act.at().blockNumber() + ", " + act.name() + ": " + wrong);
      acts++;
    }
    return findings.check(
        acts + " acts of subjects and lenders: grants, inquiries and disputes on their clocks");
  }

  /** What is wrong with the act, or null; the file is as after it. */
  private static String wrong(SubjectFile file, SubjectAct act, long blockTime) {
    return switch (act.name()) {
      case "ControllerBound" -> {
        file.bound = true;
        file.grants.clear(); // a new wallet begins without grants
        yield null;
      }
      case "AccessGranted" -> granted(file, act, blockTime);
      case "AccessRevoked" ->
          isLive(file.grants.remove(right(act)), blockTime) ? null : "no live grant was there";
      case "InquiryRecorded" ->
          act.number("purpose") >= FREE_PURPOSE || isLive(file.grants.get(right(act)), blockTime)
              ? null
              : "the lender had no live grant for purpose " + act.number("purpose");
      case "DisputeOpened" -> opened(file, act, blockTime);
      case "DisputeExtended" -> extended(file, act, blockTime);
      case "DisputeClosed" -> closed(file, act);
      default -> null;
    };
  }

  private static String granted(SubjectFile file, SubjectAct act, long blockTime) {
    long expiresAt = act.number("expiresAt");
    file.grants.put(right(act), expiresAt);
    if (!file.bound) {
      return "no wallet speaks for the subject";
    }
    return expiresAt > blockTime
        ? null
        : "expected an end after " + blockTime + " but found " + expiresAt;
  }

  private static String opened(SubjectFile file, SubjectAct act, long blockTime) {
    String wrong = null;
    if (!file.bound) {
      wrong = "no wallet speaks for the subject";
    } else if (file.open) {
      wrong = "dispute " + file.number + " is still open";
    } else if (act.number("number") != file.number + 1) {
      wrong = "expected number " + (file.number + 1) + " but found " + act.number("number");
    } else if (act.number("dueAt") != blockTime + DISPUTE_PERIOD) {
      wrong =
          "expected due at " + (blockTime + DISPUTE_PERIOD) + " but found " + act.number("dueAt");
    }
    file.open = true;
    file.extended = false;
    file.number = act.number("number");
    file.dueAt = act.number("dueAt");
    return wrong;
  }

  private static String extended(SubjectFile file, SubjectAct act, long blockTime) {
    long expected = file.dueAt + DISPUTE_EXTENSION;
    String wrong = null;
    if (!file.open || file.number != act.number("number")) {
      wrong = "it is not open";
    } else if (file.extended || blockTime > file.dueAt) {
      wrong = file.extended ? "it was extended before" : "it was overdue since " + file.dueAt;
    } else if (act.number("dueAt") != expected) {
      wrong = "expected due at " + expected + " but found " + act.number("dueAt");
    }
    file.extended = true;
    file.dueAt = act.number("dueAt");
    return wrong;
  }

  private static String closed(SubjectFile file, SubjectAct act) {
    boolean wasOpen = file.open && file.number == act.number("number");
    file.open = false;
    if (!wasOpen) {
      return "it was not open";
    }
    long state = act.number("state");
    return state > OPEN && state <= HIGHEST_OUTCOME ? null : "state " + state + " is no outcome";
  }

  private static Right right(SubjectAct act) {
    return new Right(act.text("lender"), act.number("purpose"));
  }

  private static boolean isLive(Long expiresAt, long blockTime) {
    return expiresAt != null && blockTime < expiresAt;
  }
}
