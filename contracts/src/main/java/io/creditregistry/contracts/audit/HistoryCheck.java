package io.creditregistry.contracts.audit;

/** One step of "Verifying a history"; a check looks at everything it concerns before it answers. */
interface HistoryCheck {
  /** Name of the check in reports. */
  String name();

  /** Looks; a runtime exception counts as failed, with its message as evidence. */
  Check check(AuditContext context);
}
