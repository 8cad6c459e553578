package io.creditregistry.oracle.index;

import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.index.IndexedSubject.IndexedEvent;
import io.creditregistry.oracle.index.LoggedEvents.Place;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the service's copy of the chain's logs tells. */
@RestController
@RequestMapping("/api/v1/index")
class IndexController {
  private static final int MOST_EVENTS = 500;

  private final RegistryIndex index;

  IndexController(RegistryIndex index) {
    this.index = index;
  }

  @GetMapping("/status")
  IndexView status() {
    return IndexView.of(index.status(), index.trouble());
  }

  /**
   * What was logged, newest first.
   *
   * @param limit events at a time, 1 to 500
   * @param before the {@code before} of the page of newer events; absent for the newest
   */
  @GetMapping("/events")
  LoggedEvents events(
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) String before) {
    if (limit < 1 || limit > MOST_EVENTS) {
      throw ProblemException.invalid("limit", String.valueOf(limit), "1 to " + MOST_EVENTS);
    }
    if (before != null && !before.matches("\\d{1,15}-\\d{1,9}")) {
      throw ProblemException.invalid("before", before, "the before of another page, as 12-3");
    }
    return index.newest(limit, before == null ? Place.END : Place.parse(before));
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
