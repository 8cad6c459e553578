package io.creditregistry.contracts.record;

/**
 * A record that replaces a wrong one.
 *
 * @param record the right one
 * @param replacedSequence the batch that brought the wrong one
 * @param reasonCode uint16, docs/errors.md
 */
public record Correction(BatchRecord record, long replacedSequence, int reasonCode) {
  /** Rejects a reason code wider than 16 bits: {@link IllegalArgumentException}. */
  public Correction {
    if (reasonCode < 0 || reasonCode > 0xffff) {
      throw new IllegalArgumentException("reasonCode: expected 0..65535 but found " + reasonCode);
    }
  }
}
