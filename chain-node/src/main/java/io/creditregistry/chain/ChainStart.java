package io.creditregistry.chain;

import io.creditregistry.chain.engine.NodeEngine;
import io.creditregistry.chain.engine.NodeSpec;
import io.creditregistry.chain.fault.AlreadyRunningException;
import io.creditregistry.chain.fault.ChainException;
import io.creditregistry.chain.fault.DataFolderException;
import io.creditregistry.chain.folder.ChainFolder;
import io.creditregistry.chain.folder.ChainState;
import io.creditregistry.chain.folder.FolderLock;
import io.creditregistry.chain.process.NodeProcess;
import io.creditregistry.chain.process.Ports;
import io.creditregistry.chain.rpc.JsonRpcClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Starts a node on a folder: check, prepare, run, await, record. */
final class ChainStart {
  private ChainStart() {}

  static LocalChain start(ChainOptions options) {
    boolean temporary = options.dataDir() == null;
    ChainFolder folder = new ChainFolder(temporary ? temporaryFolder() : options.dataDir());
    folder.create();
    try (FolderLock lock = FolderLock.take(folder)) {
      return start(options, folder, temporary);
    }
  }

  private static LocalChain start(ChainOptions options, ChainFolder folder, boolean temporary) {
    NodeEngine engine = EngineChoice.engineFor(options.engine());
    ChainState state = stateFor(options, folder, engine);
    int port = options.port() == 0 ? Ports.free() : options.port();
    Ports.requireFree(port);
    NodeSpec spec =
        new NodeSpec(
            folder.path(),
            port,
            options.chainId(),
            options.blockPeriod(),
            options.hardfork(),
            options.balances());
    folder.write(state);
    engine.prepare(spec);
    NodeProcess process =
        NodeProcess.start(engine.command(spec), folder.path(), folder.log().file());
    try (JsonRpcClient rpc = new JsonRpcClient(URI.create("http://127.0.0.1:" + port))) {
      ChainState started =
          state.started(
              new ChainState.RunningNode(
                  process.pid(),
                  process.startedAt(),
                  port,
                  options.blockPeriod().toMillis(),
                  null));
      folder.write(started);
      Readiness.await(process, rpc, folder.log(), engine, options.chainId());
      if (!state.ready()) {
        engine.firstReady(spec, rpc);
      }
      ChainState answered = started.answered(rpc.call("web3_clientVersion").asString());
      folder.write(answered);
      return new LocalChain(
          folder,
          answered,
          new EngineChoice(engine.name(), "It was asked for.", engine.location()),
          temporary);
    } catch (RuntimeException e) {
      process.kill();
      folder.write(state);
      throw e;
    }
  }

  private static ChainState stateFor(ChainOptions options, ChainFolder folder, NodeEngine engine) {
    ChainState state =
        folder
            .read()
            .orElseGet(
                () ->
                    ChainState.created(
                        engine.name(), options.chainId(), options.hardfork(), Instant.now()));
    ChainFolder.processOf(state)
        .ifPresent(
            process -> {
              throw new AlreadyRunningException(
                  "The chain in %s runs already (pid %d, http://127.0.0.1:%d); expected a stopped one"
                      .formatted(folder.path(), process.pid(), state.node().rpcPort()));
            });
    requireSame(folder, "engine", state.engine().text(), engine.name().text());
    requireSame(folder, "chain id", state.chainId(), options.chainId());
    requireSame(folder, "hardfork", state.hardfork().text(), options.hardfork().text());
    return state.stopped();
  }

  private static void requireSame(ChainFolder folder, String what, Object found, Object expected) {
    if (!found.equals(expected)) {
      throw new DataFolderException(
          "%s holds a chain with %s %s; expected %s: choose another folder, or reset this one"
              .formatted(folder.path(), what, found, expected));
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("credit-registry-chain-");
    } catch (IOException e) {
      throw new ChainException("No temporary folder can be made (%s)".formatted(e.getMessage()), e);
    }
  }
}
