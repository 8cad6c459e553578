package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.bytes.Bytes32;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes queued records for cold batches, many at once: 32 bytes of memory for each, whatever else
 * the database keeps of it.
 */
@Repository
class ColdQueue {
  private static final int FETCHED_ROWS = 10_000;

  /** A subject's second record of the same data stays queued. */
  private static final String SELECTED =
      """
      r.state = 'QUEUED' and r.model_id = ? and r.data_time = ? and not exists
        (select 1 from scored_record o where o.subject_id = r.subject_id and o.state = 'QUEUED'
         and o.model_id = r.model_id and o.data_time = r.data_time and o.record_id < r.record_id)
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate together;

  ColdQueue(JdbcClient jdbc, TransactionTemplate together) {
    this.jdbc = jdbc;
    this.together = together;
  }

  private record Group(long modelId, long dataTime) {}

  /** The oldest records that may share a batch; empty where nothing is queued. */
  Optional<ColdSelection> next(int most) {
    return together.execute(
        status ->
            jdbc.sql(
                    """
                    select model_id, data_time from scored_record where state = 'QUEUED'
                    order by data_time, record_id limit 1
                    """)
                .query((row, index) -> new Group(row.getLong(1), row.getLong(2)))
                .optional()
                .map(group -> select(group, most)));
  }

  private ColdSelection select(Group group, int most) {
    var hashes = new ByteArrayOutputStream();
    var last = new long[1];
    jdbc.sql(
            "select r.record_id, r.leaf_hash from scored_record r where %s order by r.record_id limit ?"
                .formatted(SELECTED))
        .withFetchSize(FETCHED_ROWS)
        .params(group.modelId, group.dataTime, most)
        .query(
            row -> {
              last[0] = row.getLong(1);
              hashes.writeBytes(leafHash(row));
            });
    return new ColdSelection(group.modelId, group.dataTime, last[0], hashes.toByteArray());
  }

  /**
   * Ties the selected records to their batch, in the transaction that keeps it.
   *
   * @throws OptimisticLockingFailureException where a record left the queue meanwhile, as erased
   *     ones do: the batch must be made anew
   */
  void assign(long batchId, ColdSelection selection) {
    int assigned =
        jdbc.sql(
                "update scored_record r set state = 'BATCHED', batch_id = ? where %s and r.record_id <= ?"
                    .formatted(SELECTED))
            .params(batchId, selection.modelId(), selection.dataTime(), selection.lastRecordId())
            .update();
    if (assigned != selection.leaves()) {
      throw new OptimisticLockingFailureException(
          "leaves: expected " + selection.leaves() + " queued records but found " + assigned);
    }
  }

  /** Leaf hashes of a cold batch, end to end; erased leaves keep theirs. */
  byte[] leafHashes(long batchId) {
    return together.execute(
        status -> {
          var hashes = new ByteArrayOutputStream();
          jdbc.sql("select record_id, leaf_hash from scored_record where batch_id = ?")
              .withFetchSize(FETCHED_ROWS)
              .param(batchId)
              .query(
                  row -> {
                    hashes.writeBytes(leafHash(row));
                  });
          return hashes.toByteArray();
        });
  }

  private static byte[] leafHash(ResultSet row) throws SQLException {
    return Bytes32.of(row.getString(2)).toBytes();
  }
}
