package io.creditregistry.cli.chain;

import io.creditregistry.chain.LocalChain;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;

/** A running local chain. */
public record ChainUp(
    String engine, String reason, String clientVersion, long chainId, String rpcUrl, String dataDir)
    implements Answer {

  /** What there is to know about this chain. */
  public static ChainUp of(LocalChain chain) {
    return new ChainUp(
        chain.engine().text(),
        chain.choice().reason(),
        chain.clientVersion(),
        chain.chainId(),
        chain.rpcUrl(),
        chain.dataDir().toString());
  }

  @Override
  public View view() {
    return View.Facts.none()
        .with("engine", engine + " (" + reason + ")")
        .with("client", clientVersion)
        .with("chain id", chainId)
        .with("rpc", rpcUrl)
        .with("data", dataDir);
  }
}
