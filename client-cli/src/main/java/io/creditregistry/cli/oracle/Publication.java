package io.creditregistry.cli.oracle;

import java.util.List;

/**
 * What one call to publish did.
 *
 * @param setAside records that cannot be published, with the reason
 * @param halted why records are still queued; null where none is
 */
public record Publication(List<BatchView> batches, List<SetAside> setAside, String halted) {

  /** A record that the chain would refuse. */
  public record SetAside(String subjectId, long modelId, long dataTime, String reason) {}
}
