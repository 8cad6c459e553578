package io.creditregistry.cli.auditor;

import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.WorldUnavailable;
import io.creditregistry.contracts.audit.LogsInReceipts;
import io.creditregistry.contracts.audit.ProvenState;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.index.FileLogStore;
import io.creditregistry.contracts.index.IndexException;
import io.creditregistry.contracts.index.IndexIdentity;
import io.creditregistry.contracts.index.IndexStatus;
import io.creditregistry.contracts.index.LogFollower;
import io.creditregistry.contracts.index.PieceCheck;
import io.creditregistry.contracts.journal.JournalException;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.rpc.NodeRefusedException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** An index in a file that is brought up to the newest block again and again. */
final class FollowedIndex implements AutoCloseable {

  private final RegistryClient registry;
  private final Path file;
  private final FileLogStore store;
  private final LogFollower follower;

  private FollowedIndex(
      RegistryClient registry, Path file, FileLogStore store, boolean withReceipts) {
    this.registry = registry;
    this.file = file;
    this.store = store;
    this.follower =
        new LogFollower(
            registry, store, withReceipts ? new LogsInReceipts(registry) : PieceCheck.NONE);
  }

  /**
   * Opens the file, or makes it.
   *
   * @param withReceipts whether logs must be those of the blocks' receipts, batches or not
   * @throws CallerMistake where the file is the index of something else
   * @throws WorldUnavailable where the file cannot be used
   */
  static FollowedIndex open(RegistryClient registry, Path file, boolean withReceipts) {
    return usable(
        () ->
            new FollowedIndex(
                registry,
                file,
                FileLogStore.open(file, IndexIdentity.of(registry.deployment())),
                withReceipts));
  }

  /**
   * Brings the file up to the newest block.
   *
   * @throws WorldUnavailable where the file cannot be used
   */
  SavedIndex follow(ReadProgress progress) {
    IndexStatus status = usable(() -> follower.follow(progress));
    try {
      Bytes32 proven = ProvenState.at(registry, status.block()).headHash();
      return SavedIndex.of(status, proven, true, store.cutOff(), file);
    } catch (NodeRefusedException noProof) {
      return SavedIndex.of(status, status.chainDigest(), false, store.cutOff(), file);
    }
  }

  private static <T> T usable(Supplier<T> step) {
    try {
      return step.get();
    } catch (IndexException other) {
      throw new CallerMistake("--file: " + other.getMessage(), other);
    } catch (JournalException unusable) {
      throw new WorldUnavailable("--file: " + unusable.getMessage(), unusable);
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
