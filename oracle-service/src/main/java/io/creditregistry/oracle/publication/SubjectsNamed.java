package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.problem.ProblemException;
import java.util.List;

/** Subject ids as a request names them. */
final class SubjectsNamed {
  private SubjectsNamed() {}

  /**
   * @throws ProblemException if the text is no subject id
   */
  static SubjectId one(String text) {
    try {
      return SubjectId.of(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("subjectId", text, "0x and 40 hex digits");
    }
  }

  /** Each once, in the order given. */
  static List<SubjectId> all(List<String> texts) {
    return texts.stream().map(SubjectsNamed::one).distinct().toList();
  }
}
