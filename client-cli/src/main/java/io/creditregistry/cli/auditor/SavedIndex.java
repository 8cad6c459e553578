package io.creditregistry.cli.auditor;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.index.IndexStatus;
import java.nio.file.Path;

/**
 * An index in a file, after a run.
 *
 * @param complete whether the recomputed hash chain ends where the contract's does
 * @param proven whether the contract's digest was proven in the last block's state, rather than
 *     said by the node
 * @param droppedBlock block that a reorganisation threw the index back to; -1 where there was none
 * @param repairedBytes left of a run that was killed while it wrote, and cut off
 */
record SavedIndex(
    boolean complete,
    boolean proven,
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

  static SavedIndex of(
      IndexStatus status, Bytes32 chainDigest, boolean proven, long repaired, Path file) {
    return new SavedIndex(
        status.digest().equals(chainDigest),
        proven,
        status.fromBlock(),
        status.block(),
        status.blockHash().hex(),
        status.logs(),
        status.newLogs(),
        status.batches(),
        status.digest().hex(),
        chainDigest.hex(),
        status.droppedBlock(),
        repaired,
        file.toString());
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
    return View.Sections.none().with("", facts).with("", View.lines(verdict()));
  }

  private String verdict() {
    if (!complete) {
      return "✕ NOT complete: the logs end in "
          + digest
          + " but the contract in "
          + chainDigest
          + ": the node holds logs back";
    }
    String ends = "complete: the hash chain recomputed from the logs ends in " + digest;
    return proven
        ? "✓ " + ends + ", as proven in the state of block " + blockHash
        : ends + ", but only as the node says: it gives no proof";
  }
}
