package io.creditregistry.cli.auditor;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.outcome.WorldUnavailable;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.index.FileLogStore;
import io.creditregistry.contracts.index.IndexException;
import io.creditregistry.contracts.index.IndexIdentity;
import io.creditregistry.contracts.index.IndexStatus;
import io.creditregistry.contracts.index.LogFollower;
import io.creditregistry.contracts.journal.JournalException;
import io.creditregistry.contracts.registry.RegistryClient;
import java.nio.file.Path;

/**
 * An index in a file, after a run.
 *
 * @param complete whether the recomputed hash chain ends where the contract's does
 * @param droppedBlock block that a reorganisation threw the index back to; -1 where there was none
 * @param repairedBytes left of a run that was killed while it wrote, and cut off
 */
record SavedIndex(
    boolean complete,
    long fromBlock,
    long block,
    String blockHash,
    long logs,
    long newLogs,
    long batches,
    String digest,
    String chainDigest,
    long droppedBlock,
    long repairedBytes,
    String file)
    implements Answer {

  /**
   * Brings the file up to the newest block.
   *
   * @throws CallerMistake where the file is the index of something else
   * @throws WorldUnavailable where the file cannot be used
   */
  static SavedIndex follow(RegistryClient registry, Path file, ReadProgress progress) {
    try (FileLogStore store = FileLogStore.open(file, IndexIdentity.of(registry.deployment()))) {
      IndexStatus status = new LogFollower(registry, store).follow(progress);
      return new SavedIndex(
          status.complete(),
          status.fromBlock(),
          status.block(),
          status.blockHash().hex(),
          status.logs(),
          status.newLogs(),
          status.batches(),
          status.digest().hex(),
          status.chainDigest().hex(),
          status.droppedBlock(),
          store.cutOff(),
          file.toString());
    } catch (IndexException other) {
      throw new CallerMistake("--file: " + other.getMessage(), other);
    } catch (JournalException unusable) {
      throw new WorldUnavailable("--file: " + unusable.getMessage(), unusable);
    }
  }

  @Override
  public ExitCode exitCode() {
    return complete ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
  }

  @Override
  public View view() {
    View.Facts facts =
        View.Facts.none()
            .with("index", file)
            .with("blocks", fromBlock + " to " + block)
            .with("logs", logs + " (" + newLogs + " new)")
            .with("batches", batches);
    if (droppedBlock >= 0) {
      facts = facts.with("reorganised", "went back to block " + droppedBlock);
    }
    if (repairedBytes > 0) {
      facts = facts.with("repaired", repairedBytes + " bytes of an interrupted run cut off");
    }
    String proof =
        complete
            ? "✓ complete: the hash chain recomputed from the logs ends in " + digest
            : "✕ NOT complete: the logs end in "
                + digest
                + " but the contract in "
                + chainDigest
                + ": the node holds logs back";
    return View.Sections.none().with("", facts).with("", View.lines(proof));
  }
}
