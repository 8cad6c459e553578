package io.creditregistry.cli.oracle;

import java.util.List;

/** What the oracle's index of the chain's logs holds of a subject, in the chain's order. */
public record IndexedSubject(String subjectId, Index index, List<Event> events) {

  /**
   * How far the index is.
   *
   * @param complete whether its hash chain ends where the contract's does
   * @param block last indexed block; null before the first step
   */
  public record Index(boolean complete, Long block) {}

  /**
   * One event. Batches have the fields of a record; changes of the status have the bits.
   *
   * @param scorePoints null where the event brings no record
   * @param statusBits null where the event does not change them
   */
  public record Event(
      String event,
      long block,
      Long sequence,
      Long modelId,
      Long dataTime,
      Integer scorePoints,
      Integer pdBps,
      Integer statusBits) {}
}
