package io.creditregistry.cli.demo;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;

/** What goes on running after the demo, and how to stop it. */
record KeptWorld(
    String rpcUrl,
    String oracleUrl,
    String keys,
    String deployment,
    String chainDir,
    long oraclePid)
    implements Answer {

  static KeptWorld of(World world) {
    return new KeptWorld(
        world.chain().rpcUrl(),
        world.oracle().url().toString(),
        world.folder().keys().toString(),
        world.folder().deployment().toString(),
        world.folder().chain().toString(),
        world.oracle().pid());
  }

  @Override
  public View view() {
    View facts =
        View.Facts.none()
            .with("chain", rpcUrl)
            .with("oracle", oracleUrl)
            .with("API keys", keys)
            .with("addresses", deployment)
            .with("stop the oracle", "kill " + oraclePid)
            .with("stop the chain", "scripts/creditctl chain down --chain-dir " + chainDir);
    return View.Sections.none().with("", View.lines("")).with("Still running", facts);
  }
}
