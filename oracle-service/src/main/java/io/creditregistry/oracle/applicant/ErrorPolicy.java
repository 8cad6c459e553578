package io.creditregistry.oracle.applicant;

import java.util.List;
import java.util.Locale;

/** What happens to a file with rows that the schema does not accept. */
public enum ErrorPolicy {
  /** The whole file is refused. */
  REJECT,
  /** Those rows are set aside and told; the others go on. */
  QUARANTINE;

  /**
   * The policy of this lower-case name.
   *
   * @throws ApplicantFileException if there is none
   */
  public static ErrorPolicy named(String name) {
    for (ErrorPolicy policy : values()) {
      if (policy.name().toLowerCase(Locale.ROOT).equals(name)) {
        return policy;
      }
    }
    throw new ApplicantFileException(
        "onError", InputException.shorten(name), "reject or quarantine");
  }

  /**
   * Lets rejects pass, or not.
   *
   * @throws RowsRejectedException if there are rejects and the policy is to refuse the file then
   */
  public void check(List<Reject> rejects) {
    if (this == REJECT && !rejects.isEmpty()) {
      throw new RowsRejectedException(rejects);
    }
  }
}
