package io.creditregistry.oracle.index;

import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.index.IndexedSubject.IndexedEvent;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the service's copy of the chain's logs tells. */
@RestController
@RequestMapping("/api/v1/index")
class IndexController {
  private final RegistryIndex index;

  IndexController(RegistryIndex index) {
    this.index = index;
  }

  @GetMapping("/status")
  IndexView status() {
    return IndexView.of(index.status(), index.trouble());
  }

  /** Everything that was logged about a subject, in the chain's order. */
  @GetMapping("/subjects/{subjectId}")
  IndexedSubject subject(@PathVariable String subjectId) {
    var id = parse(subjectId);
    var events =
        index.about(id).stream().map((HistoryEvent event) -> IndexedEvent.of(id, event)).toList();
    if (events.isEmpty()) {
      throw ProblemException.of(
          Problem.SUBJECT_UNKNOWN, "subjectId", subjectId, "a subject that the chain's logs name");
    }
    return new IndexedSubject(id.hex(), IndexView.of(index.status(), index.trouble()), events);
  }

  static SubjectId parse(String subjectId) {
    try {
      return SubjectId.of(subjectId);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("subjectId", subjectId, "0x and 40 hex digits");
    }
  }
}
