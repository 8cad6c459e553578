package io.creditregistry.oracle.publication;

import java.util.Locale;

/**
 * A batch as the API shows it.
 *
 * @param kind {@code scores}, {@code commitment}, {@code corrections} or {@code release}
 * @param state {@code signed}, {@code sent}, {@code published}, {@code overtaken}, {@code reverted}
 *     or {@code abandoned}
 * @param records how many records, leaves, corrections or subjects it speaks of
 * @param blockNumber null until it is on chain
 * @param gasUsed null until it is on chain
 * @param error why it was refused or given up; null otherwise
 */
record BatchView(
    long sequence,
    String kind,
    String state,
    long modelId,
    int records,
    String digest,
    String transactionHash,
    Long blockNumber,
    Long gasUsed,
    String error,
    long epoch,
    long dataTime,
    long deadline,
    String merkleRoot,
    String previousHash) {

  static BatchView of(StoredBatch batch) {
    var header = batch.header();
    return new BatchView(
        header.sequence(),
        batch.kind().name().toLowerCase(Locale.ROOT),
        batch.state().name().toLowerCase(Locale.ROOT),
        header.modelId(),
        batch.size(),
        batch.attestation().digest().hex(),
        batch.transactionHash(),
        batch.blockNumber(),
        batch.gasUsed(),
        batch.error(),
        header.epoch(),
        header.dataTime(),
        header.deadline(),
        header.merkleRoot().hex(),
        batch.attestation().previousHash().hex());
  }
}
