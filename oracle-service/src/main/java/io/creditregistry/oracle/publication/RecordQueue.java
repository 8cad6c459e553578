package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.SubjectId;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scored records and where each is on its way to the chain. */
@Repository
public class RecordQueue {
  private static final String COLUMNS =
      "record_id, subject_id, model_id, data_time, score_points, pd_bps, leaf_hash";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  RecordQueue(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.clock = clock;
  }

  /** Appends records, each with a fresh salt for its disclosure leaf. */
  public void add(List<NewRecord> records) {
    var now = clock.instant().getEpochSecond();
    template.batchUpdate(
        """
        insert into scored_record (subject_id, model_id, data_time, score_points, pd_bps, grade, reasons, bins,
          features_hash, leaf_salt, leaf_hash, state, scored_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        records,
        500,
        (insert, each) -> {
          insert.setString(1, each.subjectId().hex());
          insert.setLong(2, each.modelId());
          insert.setLong(3, each.dataTime());
          insert.setInt(4, each.scorePoints());
          insert.setInt(5, each.pdBps());
          insert.setString(6, each.grade());
          insert.setString(7, each.reasons());
          insert.setString(8, each.bins());
          insert.setString(9, each.featuresHash().hex());
          var salt = freshSalt();
          insert.setString(10, salt.hex());
          insert.setString(11, each.leaf(salt).hash().hex());
          insert.setString(12, RecordState.QUEUED.name());
          insert.setLong(13, now);
        });
  }

  /**
   * The oldest queued records that may share a batch: one model, one data time, in the order of
   * scoring.
   *
   * @param passedOver models whose records wait meanwhile
   */
  List<ScoredRecord> next(int most, Set<Long> passedOver) {
    return jdbc.sql(
            """
            select %s from scored_record where state = 'QUEUED' and (model_id, data_time) in
              (select model_id, data_time from scored_record where state = 'QUEUED' %s
               order by data_time, record_id limit 1)
            order by record_id limit :most
            """
                .formatted(
                    COLUMNS, passedOver.isEmpty() ? "" : "and model_id not in (:passedOver)"))
        .param("most", most)
        .param("passedOver", passedOver)
        .query(RecordQueue::read)
        .list();
  }

  /** The subject's queued record of the newest data; empty where none is queued. */
  Optional<ScoredRecord> newestQueued(SubjectId subject) {
    return jdbc.sql(
            """
            select %s from scored_record where state = 'QUEUED' and subject_id = ?
            order by data_time desc, record_id desc limit 1
            """
                .formatted(COLUMNS))
        .param(subject.hex())
        .query(RecordQueue::read)
        .optional();
  }

  /** The batch's records in their places. */
  public List<ScoredRecord> inBatch(long batchId) {
    return jdbc.sql(
            "select %s from scored_record where batch_id = ? order by place".formatted(COLUMNS))
        .param(batchId)
        .query(RecordQueue::read)
        .list();
  }

  void setAside(long recordId, String reason) {
    jdbc.sql(
            """
            update scored_record set state = 'SET_ASIDE', set_aside_reason = ?, batch_id = null, place = null
            where record_id = ?
            """)
        .params(reason.length() > 500 ? reason.substring(0, 500) : reason, recordId)
        .update();
  }

  void assign(long batchId, List<ScoredRecord> records) {
    place(batchId, records, "state = 'QUEUED'");
  }

  /** Into the batch that says again what theirs said. */
  void move(long batchId, List<ScoredRecord> records) {
    place(batchId, records, "state = 'BATCHED'");
  }

  private void place(long batchId, List<ScoredRecord> records, String condition) {
    var places = IntStream.range(0, records.size()).boxed().toList();
    template.batchUpdate(
        "update scored_record set state = 'BATCHED', batch_id = ?, place = ? where record_id = ? and "
            + condition,
        places,
        500,
        (update, place) -> {
          update.setLong(1, batchId);
          update.setInt(2, place);
          update.setLong(3, records.get(place).recordId());
        });
  }

  void publish(long batchId) {
    jdbc.sql("update scored_record set state = 'PUBLISHED' where batch_id = ?")
        .param(batchId)
        .update();
  }

  /** Back to waiting, after the chain forgot the batch but it may be sent again as it is. */
  void reopen(long batchId) {
    jdbc.sql("update scored_record set state = 'BATCHED' where batch_id = ?")
        .param(batchId)
        .update();
  }

  /** Back into the queue, in the old order; what was erased meanwhile does not come back. */
  void requeue(long batchId) {
    jdbc.sql(
            """
            update scored_record set batch_id = null, place = null,
              state = case when leaf_salt is null then 'SET_ASIDE' else 'QUEUED' end,
              set_aside_reason = case when leaf_salt is null then 'the subject was erased' end
            where batch_id = ?
            """)
        .param(batchId)
        .update();
  }

  /**
   * Destroys what gives a subject's records their meaning: reasons, bins and the salts of their
   * leaves. What waits to be signed is set aside.
   *
   * @return how many records the subject has
   */
  public int forget(SubjectId subjectId) {
    jdbc.sql(
            """
            update scored_record set state = 'SET_ASIDE', set_aside_reason = 'the subject was erased'
            where subject_id = ? and (state = 'QUEUED'
              or batch_id in (select batch_id from batch where state = 'OVERTAKEN'))
            """)
        .param(subjectId.hex())
        .update();
    return jdbc.sql(
            "update scored_record set reasons = null, bins = null, leaf_salt = null where subject_id = ?")
        .param(subjectId.hex())
        .update();
  }

  /** How many records of each model wait for a batch. */
  public Map<Long, Long> queuedByModel() {
    var counts = new TreeMap<Long, Long>();
    jdbc.sql(
            """
            select model_id, count(*) as found from scored_record where state = 'QUEUED'
            group by model_id
            """)
        .query(
            row -> {
              counts.put(row.getLong("model_id"), row.getLong("found"));
            });
    return counts;
  }

  /** How many records are in each state; every state is there. */
  public Map<RecordState, Long> counts() {
    var counts = new EnumMap<RecordState, Long>(RecordState.class);
    for (var state : RecordState.values()) {
      counts.put(state, 0L);
    }
    jdbc.sql("select state, count(*) as found from scored_record group by state")
        .query(
            row -> {
              counts.put(RecordState.valueOf(row.getString("state")), row.getLong("found"));
            });
    return counts;
  }

  /** Data time of the newest data on chain; empty before the first batch. */
  public Optional<Long> newestPublished() {
    return jdbc.sql("select max(data_time) from scored_record where state = 'PUBLISHED'")
        .query((row, index) -> Optional.ofNullable(row.getObject(1, Long.class)))
        .single();
  }

  private Bytes32 freshSalt() {
    var salt = new byte[Bytes32.WIDTH];
    random.nextBytes(salt);
    return Bytes32.of(salt);
  }

  private static ScoredRecord read(ResultSet row, int index) throws SQLException {
    return new ScoredRecord(
        row.getLong("record_id"),
        SubjectId.of(row.getString("subject_id")),
        row.getLong("model_id"),
        row.getLong("data_time"),
        row.getInt("score_points"),
        row.getInt("pd_bps"),
        Bytes32.of(row.getString("leaf_hash")));
  }
}
