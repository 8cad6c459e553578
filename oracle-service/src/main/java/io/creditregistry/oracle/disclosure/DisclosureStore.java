package io.creditregistry.oracle.disclosure;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.disclosure.SubjectHistory.Score;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the queue keeps of a subject. */
@Repository
class DisclosureStore {
  private final JdbcClient jdbc;

  DisclosureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param place of the record in its batch; 0 in a cold one
   * @param leaf empty after an erasure
   * @param bins JSON array; null after an erasure
   * @param reasons JSON array; null after an erasure
   */
  record Published(
      long batchId, int place, Optional<DisclosureLeaf> leaf, String bins, String reasons) {}

  List<Score> scores(SubjectId subjectId) {
    return jdbc.sql(
            """
            select r.*, b.sequence, b.transaction_hash, b.block_number from scored_record r
            left join batch b on b.batch_id = r.batch_id
            where r.subject_id = ? order by r.data_time desc, r.record_id desc
            """)
        .param(subjectId.hex())
        .query(DisclosureStore::score)
        .list();
  }

  /**
   * The subject's newest record that is on chain.
   *
   * @param sequence the batch that brought it; empty for any
   */
  Optional<Published> published(SubjectId subjectId, Optional<Long> sequence) {
    return jdbc.sql(
            """
            select r.* from scored_record r join batch b on b.batch_id = r.batch_id
            where r.subject_id = ? and r.state = 'PUBLISHED' and b.sequence >= ? and b.sequence <= ?
            order by r.data_time desc, r.record_id desc limit 1
            """)
        .params(subjectId.hex(), sequence.orElse(0L), sequence.orElse(Long.MAX_VALUE))
        .query(DisclosureStore::published)
        .optional();
  }

  private static Score score(ResultSet row, int index) throws SQLException {
    return new Score(
        row.getLong("model_id"),
        row.getLong("data_time"),
        row.getInt("score_points"),
        row.getInt("pd_bps"),
        row.getString("grade"),
        row.getString("reasons"),
        row.getString("bins"),
        row.getString("state").toLowerCase(Locale.ROOT),
        row.getObject("sequence", Long.class),
        row.getString("transaction_hash"),
        row.getObject("block_number", Long.class),
        row.getString("set_aside_reason"),
        row.getLong("scored_at"));
  }

  private static Published published(ResultSet row, int index) throws SQLException {
    var salt = row.getString("leaf_salt");
    return new Published(
        row.getLong("batch_id"),
        row.getInt("place"),
        salt == null ? Optional.empty() : Optional.of(leaf(row, Bytes32.of(salt))),
        row.getString("bins"),
        row.getString("reasons"));
  }

  private static DisclosureLeaf leaf(ResultSet row, Bytes32 salt) throws SQLException {
    return new DisclosureLeaf(
        SubjectId.of(row.getString("subject_id")),
        row.getInt("score_points"),
        row.getInt("pd_bps"),
        row.getLong("model_id"),
        row.getLong("data_time"),
        Bytes32.of(row.getString("features_hash")),
        salt);
  }
}
