package io.creditregistry.contracts.audit;

import java.util.ArrayList;
import java.util.List;

/** Collects what a check finds wrong; shows the first few and counts the rest. */
final class Findings {
  private static final int SHOWN = 3;

  private final String name;
  private final List<String> first = new ArrayList<>();
  private int count;

  Findings(String name) {
    this.name = name;
  }

  void add(String wrong) {
    if (first.size() < SHOWN) {
      first.add(wrong);
    }
    count++;
  }

  /** Adds the sentence unless the condition holds. */
  void require(boolean holds, String wrong) {
    if (!holds) {
      add(wrong);
    }
  }

  /** Passed with this evidence if nothing was found. */
  Check check(String evidence) {
    if (count == 0) {
      return Check.passed(name, evidence);
    }
    String rest = count > SHOWN ? "; and " + (count - SHOWN) + " more" : "";
    return Check.failed(name, String.join("; ", first) + rest);
  }
}
