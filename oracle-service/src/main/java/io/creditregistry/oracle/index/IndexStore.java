package io.creditregistry.oracle.index;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.index.Checkpoint;
import io.creditregistry.contracts.index.LogStore;
import io.creditregistry.contracts.index.RawLog;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.index.LoggedEvents.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The index in the service's database; each change is one transaction. */
final class IndexStore implements LogStore {
  private static final List<String> EVENTS_OF_BATCHES =
      Stream.of(BatchKind.values()).map(kind -> kind.eventTopic().hex()).toList();

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final TransactionTemplate together;
  private final Function<RawLog, Collection<SubjectId>> mentions;

  /**
   * @param mentions the subjects that a log tells of
   */
  IndexStore(
      JdbcTemplate template,
      TransactionTemplate together,
      Function<RawLog, Collection<SubjectId>> mentions) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
    this.together = together;
    this.mentions = mentions;
  }

  @Override
  public Optional<Checkpoint> head() {
    return jdbc.sql("select * from index_checkpoint order by block_number desc limit 1")
        .query(IndexStore::checkpoint)
        .optional();
  }

  @Override
  public List<Checkpoint> checkpoints() {
    return jdbc.sql("select * from index_checkpoint order by block_number desc")
        .query(IndexStore::checkpoint)
        .list();
  }

  @Override
  public void append(Checkpoint upTo, List<RawLog> logs) {
    together.executeWithoutResult(
        status -> {
          if (logs.isEmpty()) {
            dropEmptyHead();
          }
          jdbc.sql("insert into index_checkpoint values (?, ?, ?, ?)")
              .params(upTo.block(), upTo.hash().hex(), upTo.sequence(), upTo.digest().hex())
              .update();
          template.batchUpdate(
              "insert into index_log values (?, ?, ?, ?, ?, ?, ?)",
              logs.stream().map(IndexStore::columns).toList());
          template.batchUpdate(
              "insert into index_mention values (?, ?, ?)",
              logs.stream().flatMap(log -> mentionsOf(log).stream()).toList());
        });
  }

  /** The newest checkpoint gives way where nothing came since the one before it. */
  private void dropEmptyHead() {
    List<Long> newest =
        jdbc.sql("select block_number from index_checkpoint order by block_number desc limit 2")
            .query(Long.class)
            .list();
    if (newest.size() == 2
        && jdbc.sql("select count(*) from index_log where block_number > ?")
                .param(newest.get(1))
                .query(Long.class)
                .single()
            == 0) {
      jdbc.sql("delete from index_checkpoint where block_number = ?").param(newest.get(0)).update();
    }
  }

  private List<Object[]> mentionsOf(RawLog log) {
    return mentions.apply(log).stream()
        .distinct()
        .map(subject -> new Object[] {subject.hex(), log.blockNumber(), log.logIndex()})
        .toList();
  }

  @Override
  public void rollBack(long block) {
    together.executeWithoutResult(
        status -> {
          jdbc.sql("delete from index_checkpoint where block_number > ?").param(block).update();
          long kept = head().map(Checkpoint::block).orElse(-1L);
          jdbc.sql("delete from index_mention where block_number > ?").param(kept).update();
          jdbc.sql("delete from index_log where block_number > ?").param(kept).update();
        });
  }

  @Override
  public void read(Consumer<RawLog> reader) {
    jdbc.sql("select * from index_log order by block_number, log_index")
        .query((RowCallbackHandler) row -> reader.accept(log(row, 0)));
  }

  @Override
  public long count() {
    return jdbc.sql("select count(*) from index_log").query(Long.class).single();
  }

  /** The logs that tell of a subject, in the chain's order. */
  List<RawLog> about(SubjectId subject) {
    return jdbc.sql(
            """
            select l.* from index_mention m join index_log l
              on l.block_number = m.block_number and l.log_index = m.log_index
              where m.subject_id = ? order by l.block_number, l.log_index
            """)
        .param(subject.hex())
        .query(IndexStore::log)
        .list();
  }

  /** The logs before a place, newest first. */
  List<RawLog> before(Place place, int limit) {
    return jdbc.sql(
            """
            select * from index_log
              where block_number < ? or (block_number = ? and log_index < ?)
              order by block_number desc, log_index desc limit ?
            """)
        .params(place.block(), place.block(), place.logIndex(), limit)
        .query(IndexStore::log)
        .list();
  }

  /** The logs of the newest batches, newest first. */
  List<RawLog> newestBatches(int most) {
    return jdbc.sql(
            """
            select * from index_log where substring(topics, 1, 66) in (:events)
              order by block_number desc, log_index desc limit :most
            """)
        .param("events", EVENTS_OF_BATCHES)
        .param("most", most)
        .query(IndexStore::log)
        .list();
  }

  private static Object[] columns(RawLog log) {
    return new Object[] {
      log.blockNumber(),
      log.logIndex(),
      log.blockHash().hex(),
      log.transactionHash().hex(),
      log.contract().hex(),
      log.topics().stream().map(Bytes32::hex).collect(Collectors.joining(",")),
      Hex.encode(log.data())
    };
  }

  private static Checkpoint checkpoint(ResultSet row, int index) throws SQLException {
    return new Checkpoint(
        row.getLong("block_number"),
        Bytes32.of(row.getString("block_hash")),
        row.getLong("batch_sequence"),
        Bytes32.of(row.getString("digest")));
  }

  private static RawLog log(ResultSet row, int index) throws SQLException {
    var topics = row.getString("topics");
    return new RawLog(
        row.getLong("block_number"),
        row.getLong("log_index"),
        Bytes32.of(row.getString("block_hash")),
        Bytes32.of(row.getString("transaction_hash")),
        Address.of(row.getString("contract")),
        topics.isEmpty()
            ? new ArrayList<>()
            : Arrays.stream(topics.split(",")).map(Bytes32::of).toList(),
        Hex.decode("data", row.getString("data")));
  }
}
