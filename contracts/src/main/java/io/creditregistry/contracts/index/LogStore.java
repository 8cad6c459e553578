package io.creditregistry.contracts.index;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where an index keeps its logs. Every change is made whole or not at all, even if killed. */
public interface LogStore {
  /** The newest checkpoint; empty in a new store. */
  Optional<Checkpoint> head();

  /** All checkpoints, newest first. */
  List<Checkpoint> checkpoints();

  /**
   * Adds the logs since the newest checkpoint, and a new one. Where there are no logs, the new
   * checkpoint may take the place of an older one without logs.
   */
  void append(Checkpoint upTo, List<RawLog> logs);

  /** Drops every checkpoint above a block, and the logs since the newest that stays. */
  void rollBack(long block);

  /** Gives every log in the chain's order. */
  void read(Consumer<RawLog> reader);

  /** Logs in the store. */
  long count();
}
