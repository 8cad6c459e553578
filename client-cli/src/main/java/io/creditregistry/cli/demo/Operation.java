package io.creditregistry.cli.demo;

import io.creditregistry.cli.operator.Deployed;
import io.creditregistry.cli.operator.Published;
import io.creditregistry.cli.oracle.ModelView;
import io.creditregistry.cli.oracle.ScoredBatch;
import io.creditregistry.cli.oracle.ScoredBatch.Scored;
import java.util.Comparator;
import java.util.List;

/**
 * What the operator's part of the story leaves to the others.
 *
 * @param attesters how many keys there are
 */
record Operation(
    Deployed deployed, int attesters, ModelView model, ScoredBatch scored, Published published) {

  /** The scored applicants, the lowest score first. */
  List<Scored> byScore() {
    return scored.scores().stream().sorted(Comparator.comparingInt(Scored::scorePoints)).toList();
  }

  /** The applicant with the lowest score. */
  Scored lowest() {
    return byScore().getFirst();
  }

  /** The applicant in the middle. */
  Scored median() {
    return byScore().get(scored.scores().size() / 2);
  }

  /** The applicant with the highest score. */
  Scored highest() {
    return byScore().getLast();
  }
}
