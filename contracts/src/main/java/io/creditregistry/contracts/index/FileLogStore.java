package io.creditregistry.contracts.index;

import io.creditregistry.contracts.journal.Journal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An index in one file: a journal whose first frame says what it is of and whose further frames are
 * pieces, each a checkpoint with the logs since the one before.
 */
public final class FileLogStore implements LogStore, AutoCloseable {
  private final Journal journal;

  /** Per piece: its checkpoint and its count of logs. */
  private final List<Piece> pieces = new ArrayList<>();

  private record Piece(Checkpoint checkpoint, int logs) {}

  private FileLogStore(Journal journal) {
    this.journal = journal;
  }

  /**
   * Opens or makes the file.
   *
   * @throws IndexException if it is the index of something else
   * @throws io.creditregistry.contracts.journal.JournalException if it cannot be used
   */
  public static FileLogStore open(Path path, IndexIdentity identity) {
    FileLogStore store = new FileLogStore(Journal.open(path));
    try {
      store.load(identity);
      return store;
    } catch (RuntimeException wrong) {
      store.close();
      throw wrong;
    }
  }

  private void load(IndexIdentity identity) {
    if (journal.size() == 0) {
      journal.append(identity.toBytes());
    }
    IndexIdentity found = IndexIdentity.read(journal.get(0));
    if (!found.equals(identity)) {
      throw new IndexException(
          journal.path()
              + ": expected "
              + identity.text()
              + " but found "
              + (found.text().length() > 200 ? "another file" : found.text()));
    }
    for (int frame = 1; frame < journal.size(); frame++) {
      byte[] content = journal.get(frame);
      pieces.add(new Piece(PieceBytes.checkpoint(content), PieceBytes.count(content)));
    }
  }

  /** Bytes cut off because the last run was ended in the middle of a piece. */
  public long cutOff() {
    return journal.cutOff();
  }

  @Override
  public Optional<Checkpoint> head() {
    return pieces.isEmpty()
        ? Optional.empty()
        : Optional.of(pieces.get(pieces.size() - 1).checkpoint());
  }

  @Override
  public List<Checkpoint> checkpoints() {
    List<Checkpoint> newestFirst = new ArrayList<>();
    for (int i = pieces.size() - 1; i >= 0; i--) {
      newestFirst.add(pieces.get(i).checkpoint());
    }
    return newestFirst;
  }

  @Override
  public void append(Checkpoint upTo, List<RawLog> logs) {
    boolean isEmptyAfterEmpty =
        logs.isEmpty() && pieces.size() > 1 && pieces.get(pieces.size() - 1).logs() == 0;
    if (isEmptyAfterEmpty) {
      keep(pieces.size() - 1);
    }
    journal.append(PieceBytes.write(upTo, logs));
    pieces.add(new Piece(upTo, logs.size()));
  }

  @Override
  public void rollBack(long block) {
    int kept = 0;
    while (kept < pieces.size() && pieces.get(kept).checkpoint().block() <= block) {
      kept++;
    }
    keep(kept);
  }

  private void keep(int count) {
    journal.keep(count + 1);
    pieces.subList(count, pieces.size()).clear();
  }

  @Override
  public void read(Consumer<RawLog> reader) {
    for (int frame = 1; frame < journal.size(); frame++) {
      PieceBytes.logs(journal.get(frame)).forEach(reader);
    }
  }

  @Override
  public long count() {
    return pieces.stream().mapToLong(Piece::logs).sum();
  }

  @Override
  public void close() {
    journal.close();
  }
}
