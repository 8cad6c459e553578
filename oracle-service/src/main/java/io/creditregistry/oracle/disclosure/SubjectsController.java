package io.creditregistry.oracle.disclosure;

import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.publication.RecordQueue;
import io.creditregistry.oracle.subject.SubjectRegister;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A subject's history, disclosure and erasure. */
@RestController
@RequestMapping("/api/v1/subjects/{subjectId}")
class SubjectsController {
  private final DisclosureStore store;
  private final Discloser discloser;
  private final SubjectRegister register;
  private final RecordQueue queue;
  private final TransactionTemplate together;

  SubjectsController(
      DisclosureStore store,
      Discloser discloser,
      SubjectRegister register,
      RecordQueue queue,
      TransactionTemplate together) {
    this.store = store;
    this.discloser = discloser;
    this.register = register;
    this.queue = queue;
    this.together = together;
  }

  @GetMapping
  SubjectHistory history(@PathVariable String subjectId) {
    var id = parse(subjectId);
    var scores = store.scores(id);
    if (scores.isEmpty()) {
      throw unknown(subjectId);
    }
    return new SubjectHistory(id.hex(), !register.knows(id), scores);
  }

  /**
   * The leaf of the subject's newest record on chain.
   *
   * @param batch the sequence of the batch that brought the record; null for the newest
   */
  @GetMapping("/disclosure")
  Disclosure disclosure(
      @PathVariable String subjectId, @RequestParam(required = false) Long batch) {
    var published =
        store
            .published(parse(subjectId), Optional.ofNullable(batch))
            .orElseThrow(() -> unknown(subjectId));
    var leaf =
        published
            .leaf()
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.SUBJECT_ERASED, "The leaf's salt was destroyed with the subject"));
    return discloser.disclose(published, leaf);
  }

  /** Severs the link between the chain and the person, for good. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void erase(@PathVariable String subjectId) {
    var id = parse(subjectId);
    boolean known =
        Boolean.TRUE.equals(together.execute(status -> register.erase(id) | queue.forget(id) > 0));
    if (!known) {
      throw unknown(subjectId);
    }
  }

  private static SubjectId parse(String subjectId) {
    try {
      return SubjectId.of(subjectId);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("subjectId", subjectId, "0x and 40 hex digits");
    }
  }

  private static ProblemException unknown(String subjectId) {
    return ProblemException.of(
        Problem.SUBJECT_UNKNOWN, "subjectId", subjectId, "a subject that was scored here");
  }
}
