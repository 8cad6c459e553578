package io.creditregistry.cli.output;

import io.creditregistry.cli.outcome.Answer;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Standard output for answers, standard error for progress and failures. */
public final class Console {

  private final PrintWriter out;
  private final PrintWriter err;

  /** A console over two writers. */
  public Console(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** The process's own streams, in UTF-8 whatever the locale. */
  public static Console ofProcess() {
    return new Console(writer(System.out), writer(System.err));
  }

  /** Where answers go. */
  public PrintWriter out() {
    return out;
  }

  /** Where everything else goes. */
  public PrintWriter err() {
    return err;
  }

  /** Shows the answer: one JSON document on one line, or its view. */
  public void show(Answer answer, boolean json) {
    out.print(json ? Json.line(answer) + "\n" : TextLayout.of(answer.view()));
    out.flush();
  }

  /** Tells a waiting person what happens. */
  public void progress(String line) {
    err.println(line);
    err.flush();
  }

  /** Says why there is no answer, in one line. */
  public void failure(String sentence) {
    err.println("creditctl: " + sentence.strip().replaceAll("\\s*\\R\\s*", " "));
    err.flush();
  }

  /** Shows where in the program a failure arose; only on demand. */
  public void trace(Throwable failure) {
    failure.printStackTrace(err);
    err.flush();
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
