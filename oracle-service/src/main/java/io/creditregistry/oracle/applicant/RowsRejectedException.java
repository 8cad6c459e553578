package io.creditregistry.oracle.applicant;

import java.util.List;

/** A file that was refused because of some of its rows. */
public final class RowsRejectedException extends InputException {
  private static final long serialVersionUID = 1L;

  private final transient List<Reject> rejects;

  RowsRejectedException(List<Reject> rejects) {
    super("applicant file", rejects.get(0).place(), rejects.get(0).value(), expected(rejects));
    this.rejects = List.copyOf(rejects);
  }

  /** Every cell, or row, that the schema does not accept. */
  public List<Reject> rejects() {
    return rejects;
  }

  private static String expected(List<Reject> rejects) {
    long rows = rejects.stream().map(Reject::row).distinct().count();
    String others = rows > 1 ? " (first of " + rows + " rejected rows)" : "";
    return rejects.get(0).expected() + others;
  }
}
