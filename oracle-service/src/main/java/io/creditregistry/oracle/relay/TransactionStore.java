package io.creditregistry.oracle.relay;

import io.creditregistry.contracts.bytes.Address;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every transaction that the relayer signed. */
@Repository
public class TransactionStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  TransactionStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps a transaction that has not been sent; call it in the database transaction that keeps what
   * it carries.
   */
  public void insert(RelayedTransaction transaction) {
    jdbc.sql(
            """
            insert into relayed_transaction (transaction_hash, nonce, purpose, state, recipient, raw,
              gas_limit, max_fee, priority_fee, prepared_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            transaction.hash(),
            transaction.nonce(),
            transaction.purpose(),
            TransactionState.PREPARED.name(),
            transaction.recipient().hex(),
            transaction.raw(),
            transaction.gasLimit(),
            transaction.maxFee(),
            transaction.priorityFee(),
            clock.instant().getEpochSecond())
        .update();
  }

  /** Notes a receipt. */
  public void settle(String hash, DeliveryResult result) {
    switch (result) {
      case DeliveryResult.Mined(long block, long gas) ->
          set(hash, TransactionState.MINED, block, gas);
      case DeliveryResult.Reverted(long block, long gas) ->
          set(hash, TransactionState.REVERTED, block, gas);
      case DeliveryResult.Pending() -> set(hash, TransactionState.PREPARED, null, null);
    }
  }

  /** Notes that a transaction will not be waited for any more. */
  public void giveUp(String hash) {
    set(hash, TransactionState.GIVEN_UP, null, null);
  }

  public Optional<RelayedTransaction> find(String hash) {
    return jdbc.sql("select * from relayed_transaction where transaction_hash = ?")
        .param(hash)
        .query(TransactionStore::read)
        .optional();
  }

  /** Transactions without a receipt, by nonce. */
  public List<RelayedTransaction> open() {
    return jdbc.sql("select * from relayed_transaction where state = ? order by nonce, prepared_at")
        .param(TransactionState.PREPARED.name())
        .query(TransactionStore::read)
        .list();
  }

  /** Every transaction that ever claimed this nonce. */
  List<RelayedTransaction> withNonce(long nonce) {
    return jdbc.sql("select * from relayed_transaction where nonce = ?")
        .param(nonce)
        .query(TransactionStore::read)
        .list();
  }

  /** Gas that the relayer has paid for, reverted transactions included. */
  public long gasUsed() {
    return jdbc.sql("select coalesce(sum(gas_used), 0) from relayed_transaction")
        .query(Long.class)
        .single();
  }

  private void set(String hash, TransactionState state, Long block, Long gas) {
    jdbc.sql(
            """
            update relayed_transaction set state = ?, block_number = cast(? as bigint),
              gas_used = cast(? as bigint) where transaction_hash = ?
            """)
        .params(Arrays.asList(state.name(), block, gas, hash))
        .update();
  }

  private static RelayedTransaction read(ResultSet row, int index) throws SQLException {
    return new RelayedTransaction(
        row.getString("transaction_hash"),
        row.getLong("nonce"),
        row.getString("purpose"),
        Address.of(row.getString("recipient")),
        row.getString("raw"),
        row.getLong("gas_limit"),
        wei(row, "max_fee"),
        wei(row, "priority_fee"));
  }

  private static BigInteger wei(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column).toBigIntegerExact();
  }
}
