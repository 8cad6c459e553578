package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.oracle.attestation.Attestation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Signed batches. */
@Repository
public class BatchStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  BatchStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @return the new batch's id
   * @throws org.springframework.dao.DuplicateKeyException if another batch claims the sequence
   */
  long insert(Attestation attestation, String transactionHash) {
    var header = attestation.header();
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into batch (kind, sequence, open_sequence, state, epoch, model_id, data_time, deadline, merkle_root,
              previous_hash, digest, content, signatures, transaction_hash, signed_at)
            values (?, ?, ?, 'SIGNED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            attestation.kind().name(),
            header.sequence(),
            header.sequence(),
            header.epoch(),
            header.modelId(),
            header.dataTime(),
            header.deadline(),
            header.merkleRoot().hex(),
            attestation.previousHash().hex(),
            attestation.digest().hex(),
            Hex.encode(attestation.content()),
            Hex.encode(attestation.signatures()),
            transactionHash,
            clock.instant().getEpochSecond())
        .update(key, "batch_id");
    return key.getKeyAs(Long.class);
  }

  void sent(long batchId) {
    jdbc.sql("update batch set state = 'SENT' where batch_id = ?").param(batchId).update();
  }

  /** The same signed batch in a new envelope. */
  void carriedBy(long batchId, String transactionHash) {
    jdbc.sql("update batch set transaction_hash = ? where batch_id = ?")
        .params(transactionHash, batchId)
        .update();
  }

  void published(long batchId, String transactionHash, long blockNumber, long gasUsed) {
    jdbc.sql(
            """
            update batch set state = 'PUBLISHED', transaction_hash = ?, block_number = ?, gas_used = ?, error = null
            where batch_id = ?
            """)
        .params(transactionHash, blockNumber, gasUsed, batchId)
        .update();
  }

  /** The chain no longer has it: what was published is open again. */
  void reopen(long batchId) {
    jdbc.sql(
            "update batch set state = 'SENT', block_number = null, gas_used = null where batch_id = ?")
        .param(batchId)
        .update();
  }

  /** Frees the sequence for another batch. */
  void close(long batchId, BatchState state, String error) {
    jdbc.sql("update batch set state = ?, open_sequence = null, error = ? where batch_id = ?")
        .params(state.name(), error.length() > 1000 ? error.substring(0, 1000) : error, batchId)
        .update();
  }

  /** Batches whose fate is open, by sequence. */
  List<StoredBatch> open() {
    return jdbc.sql("select * from batch where state in ('SIGNED', 'SENT') order by sequence")
        .query(BatchStore::read)
        .list();
  }

  /** Corrections and releases that are to be signed again, in the order of signing. */
  List<StoredBatch> overtaken() {
    return jdbc.sql("select * from batch where state = 'OVERTAKEN' order by batch_id")
        .query(BatchStore::read)
        .list();
  }

  /** Batches that are on their way, or to be signed again, in the order of signing. */
  public List<StoredBatch> pending() {
    return jdbc.sql(
            "select * from batch where state in ('SIGNED', 'SENT', 'OVERTAKEN') order by batch_id")
        .query(BatchStore::read)
        .list();
  }

  /** Published batches after this sequence, by sequence. */
  List<StoredBatch> publishedAfter(long sequence) {
    return jdbc.sql(
            "select * from batch where state = 'PUBLISHED' and sequence > ? order by sequence")
        .param(sequence)
        .query(BatchStore::read)
        .list();
  }

  /** The batch that stands, or may stand, at this sequence. */
  public Optional<StoredBatch> standing(long sequence) {
    return jdbc.sql("select * from batch where open_sequence = ?")
        .param(sequence)
        .query(BatchStore::read)
        .optional();
  }

  public Optional<StoredBatch> find(long batchId) {
    return jdbc.sql("select * from batch where batch_id = ?")
        .param(batchId)
        .query(BatchStore::read)
        .optional();
  }

  /** Every attempt at a sequence, oldest first. */
  public List<StoredBatch> attempts(long sequence) {
    return jdbc.sql("select * from batch where sequence = ? order by batch_id")
        .param(sequence)
        .query(BatchStore::read)
        .list();
  }

  /** All batches in the order of signing. */
  public List<StoredBatch> all() {
    return jdbc.sql("select * from batch order by batch_id").query(BatchStore::read).list();
  }

  private static StoredBatch read(ResultSet row, int index) throws SQLException {
    var header =
        new BatchHeader(
            row.getLong("sequence"),
            row.getLong("epoch"),
            row.getLong("model_id"),
            row.getLong("data_time"),
            row.getLong("deadline"),
            Bytes32.of(row.getString("merkle_root")));
    var attestation =
        new Attestation(
            BatchKind.valueOf(row.getString("kind")),
            header,
            Hex.decode("content", row.getString("content")),
            Bytes32.of(row.getString("previous_hash")),
            Bytes32.of(row.getString("digest")),
            Hex.decode("signatures", row.getString("signatures")));
    return new StoredBatch(
        row.getLong("batch_id"),
        BatchState.valueOf(row.getString("state")),
        attestation,
        row.getString("transaction_hash"),
        row.getObject("block_number", Long.class),
        row.getObject("gas_used", Long.class),
        row.getString("error"));
  }
}
