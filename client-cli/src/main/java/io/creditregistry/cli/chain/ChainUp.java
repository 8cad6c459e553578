package io.creditregistry.cli.chain;

import io.creditregistry.chain.LocalChain;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import java.util.List;

/** A running local chain. */
public record ChainUp(
    String engine,
    String reason,
    String clientVersion,
    long chainId,
    String rpcUrl,
    long pid,
    String dataDir,
    List<String> notes)
    implements Answer {

  /** What there is to know about this chain. */
  public static ChainUp of(LocalChain chain) {
    return new ChainUp(
        chain.engine().text(),
        chain.choice().reason(),
        chain.clientVersion(),
        chain.chainId(),
        chain.rpcUrl(),
        chain.pid(),
        chain.dataDir().toString(),
        chain.notes());
  }

  @Override
  public View view() {
    View.Facts facts =
        View.Facts.none()
            .with("engine", engine + " (" + reason + ")")
            .with("client", clientVersion)
            .with("chain id", chainId)
            .with("rpc", rpcUrl)
            .with("pid", pid)
            .with("data", dataDir);
    return notes.isEmpty()
        ? facts
        : View.Sections.none().with("", facts).with("Note", new View.Lines(notes));
  }
}
