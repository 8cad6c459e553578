package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.ApplicantReader;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.applicant.Reject;
import io.creditregistry.oracle.scoring.ChallengerShare;
import io.creditregistry.oracle.scoring.Decision;
import io.creditregistry.oracle.scoring.Grade;
import io.creditregistry.oracle.scoring.Reason;
import io.creditregistry.oracle.scoring.Scorer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * One reader, many scorers, one writer: blocks of applicants go out in the order in which they came
 * in, and never more than a few blocks are in memory.
 */
final class ScoreStream {
  private static final int BLOCK = 2048;
  private static final int BLOCKS_PER_THREAD = 4;

  /** The first line of what is written. */
  static final String HEADER = "row,reference,model,scorePoints,pdBps,grade,reasons\n";

  private static final String REJECTS_HEADER = "row,column,found,expected\n";

  private final Scorer champion;
  private final Scorer challenger;
  private final ChallengerShare share;
  private final LongAdder byChallenger = new LongAdder();
  private final int threads;
  private final PrintStream progress;
  private final ArrayDeque<Future<String>> waiting = new ArrayDeque<>();
  private List<Applicant> block = new ArrayList<>(BLOCK);
  private long scored;
  private long rejected;
  private int lastRejected = -1;

  /** What was done, in wall-clock seconds. */
  record Totals(long scored, long byChallenger, long rejected, double seconds) {}

  ScoreStream(
      Scorer champion,
      Scorer challenger,
      ChallengerShare share,
      int threads,
      PrintStream progress) {
    this.champion = champion;
    this.challenger = challenger;
    this.share = share;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * @param rejects where rejected rows are told; null refuses the file at the first
   * @throws JobException if a row is rejected and there is no file for it
   */
  Totals run(FeatureSchema schema, Path data, Path out, Path rejects) throws IOException {
    long start = System.nanoTime();
    ExecutorService scorers = Executors.newFixedThreadPool(threads);
    try (ProgressInput in = new ProgressInput(data, progress);
        Draft draft = Draft.of(out);
        Draft rejectsDraft = rejects == null ? null : Draft.of(rejects)) {
      Writer writer = draft.writer();
      Writer refused = rejects == null ? null : rejectsDraft.writer();
      writer.write(HEADER);
      if (refused != null) {
        refused.write(REJECTS_HEADER);
      }
      ApplicantReader.stream(
          schema,
          in,
          applicant -> {
            block.add(applicant);
            if (block.size() == BLOCK) {
              in.rows(scored += BLOCK);
              hand(scorers, writer);
            }
          },
          reject -> tell(reject, refused));
      scored += block.size();
      hand(scorers, writer);
      while (!waiting.isEmpty()) {
        writer.write(next());
      }
      in.rows(scored);
      draft.publish();
      if (rejects != null) {
        rejectsDraft.publish();
      }
    } finally {
      scorers.shutdownNow();
    }
    return new Totals(scored, byChallenger.sum(), rejected, (System.nanoTime() - start) / 1e9);
  }

  private void hand(ExecutorService scorers, Writer writer) {
    List<Applicant> full = block;
    block = new ArrayList<>(BLOCK);
    waiting.add(scorers.submit(() -> lines(full)));
    if (waiting.size() > BLOCKS_PER_THREAD * threads) {
      try {
        writer.write(next());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private String next() {
    try {
      return waiting.remove().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("scoring failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while scoring", e);
    }
  }

  private void tell(Reject reject, Writer refused) {
    if (refused == null) {
      throw new JobException(
          "row " + reject.row() + ", " + reject.column(),
          reject.value(),
          reject.expected() + ", or --rejects FILE");
    }
    rejected += reject.row() == lastRejected ? 0 : 1;
    lastRejected = reject.row();
    try {
      refused.write(
          reject.row()
              + ","
              + cell(reject.column())
              + ","
              + cell(reject.value())
              + ","
              + cell(reject.expected())
              + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String lines(List<Applicant> applicants) {
    StringBuilder text = new StringBuilder(applicants.size() * 40);
    for (Applicant applicant : applicants) {
      boolean challenged = share.share() > 0 && share.includes(applicant.reference());
      Decision decision = (challenged ? challenger : champion).decide(applicant);
      if (challenged) {
        byChallenger.increment();
      }
      text.append(applicant.row())
          .append(',')
          .append(cell(applicant.reference()))
          .append(challenged ? ",challenger," : ",champion,")
          .append(decision.scorePoints())
          .append(',')
          .append(decision.pdBps())
          .append(',')
          .append(Grade.of(decision.scorePoints()))
          .append(',')
          .append(decision.reasons().stream().map(Reason::code).collect(Collectors.joining(" ")))
          .append('\n');
    }
    return text.toString();
  }

  private static String cell(String text) {
    boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
