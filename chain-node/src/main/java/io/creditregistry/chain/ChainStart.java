package io.creditregistry.chain;

import io.creditregistry.chain.engine.NodeEngine;
import io.creditregistry.chain.engine.NodeSpec;
import io.creditregistry.chain.faucet.Faucet;
import io.creditregistry.chain.fault.AlreadyRunningException;
import io.creditregistry.chain.fault.ChainException;
import io.creditregistry.chain.fault.DataFolderException;
import io.creditregistry.chain.fault.NodeDiedException;
import io.creditregistry.chain.folder.ChainFolder;
import io.creditregistry.chain.folder.ChainState;
import io.creditregistry.chain.folder.FolderLock;
import io.creditregistry.chain.process.Executables;
import io.creditregistry.chain.process.NodeProcess;
import io.creditregistry.chain.process.Ports;
import io.creditregistry.chain.rpc.JsonRpcClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts a node on a folder: check, prepare, run, await, record. */
final class ChainStart {
  private static final int PORT_ATTEMPTS = 3;
  private static final Duration END_PATIENCE = Duration.ofSeconds(20);

  private final ChainOptions options;
  private final ChainFolder folder;
  private final List<String> notes = new ArrayList<>();

  private ChainStart(ChainOptions options, ChainFolder folder) {
    this.options = options;
    this.folder = folder;
  }

  static LocalChain start(ChainOptions options, Executables executables) {
    boolean temporary = options.dataDir() == null;
    ChainFolder folder = new ChainFolder(temporary ? temporaryFolder() : options.dataDir());
    folder.create();
    try (FolderLock lock = FolderLock.take(folder)) {
      return new ChainStart(options, folder).start(new EngineChooser(executables));
    } catch (RuntimeException e) {
      if (temporary) {
        folder.delete();
      }
      throw e;
    }
  }

  private LocalChain start(EngineChooser chooser) {
    Optional<ChainState> existing = folder.read();
    existing.ifPresent(this::requireStopped);
    EngineChooser.Chosen chosen =
        chooser.choose(options.engine(), existing.map(ChainState::engine));
    ChainState state = existing.orElseGet(() -> created(chosen.node()));
    requireAsked(state, chosen.node());
    folder.write(state.stopped());
    folder.log().makeRoom();
    ChainState answered = runOnAPort(chosen.node(), state.stopped());
    return new LocalChain(
        folder, answered, chosen.choice(), List.copyOf(notes), options.dataDir() == null);
  }

  /**
   * A port that was free may be taken before the node binds it; where any port will do, another is
   * tried.
   */
  private ChainState runOnAPort(NodeEngine engine, ChainState state) {
    for (int attempt = 1; ; attempt++) {
      int port = options.port() == 0 ? Ports.free() : options.port();
      Ports.requireFree(port);
      NodeSpec spec = spec(port);
      engine.prepare(spec);
      try {
        return run(engine, spec, state);
      } catch (NodeDiedException e) {
        boolean portWasTaken = e.getMessage().contains("already in use");
        if (options.port() != 0 || attempt == PORT_ATTEMPTS || !portWasTaken) {
          throw e;
        }
      }
    }
  }

  private ChainState run(NodeEngine engine, NodeSpec spec, ChainState state) {
    NodeProcess process =
        NodeProcess.start(
            engine.command(spec), engine.environment(), folder.path(), folder.log().file());
    try (JsonRpcClient rpc = new JsonRpcClient(URI.create("http://127.0.0.1:" + spec.port()))) {
      ChainState started = state.started(node(process, spec));
      folder.write(started);
      new Readiness(process, rpc, folder.log(), engine).await(spec.chainId());
      if (!state.ready()) {
        engine.firstReady(spec, rpc);
      }
      ChainState answered = started.answered(rpc.call("web3_clientVersion").asString());
      folder.write(answered);
      return answered;
    } catch (RuntimeException e) {
      // In order where it can be: a killed docker client would leave its container running.
      if (!process.terminate(END_PATIENCE)) {
        process.kill();
      }
      folder.write(state);
      throw e;
    }
  }

  private void requireStopped(ChainState state) {
    ChainFolder.processOf(state)
        .ifPresent(
            process -> {
              throw new AlreadyRunningException(
                  "The chain in %s runs already (pid %d, http://127.0.0.1:%d); expected a stopped one"
                      .formatted(folder.path(), process.pid(), state.node().rpcPort()));
            });
    if (state.node() != null) {
      notes.add(
          "The node before (pid %d, started %s) ended without a stop; the chain goes on from what it had written to disk"
              .formatted(state.node().pid(), state.node().startedAt()));
    }
  }

  private ChainState created(NodeEngine engine) {
    return ChainState.created(engine.name(), options.chainId(), options.hardfork(), Instant.now());
  }

  private void requireAsked(ChainState state, NodeEngine engine) {
    requireSame("engine", state.engine().text(), engine.name().text());
    requireSame("chain id", state.chainId(), options.chainId());
    requireSame("hardfork", state.hardfork().text(), options.hardfork().text());
  }

  private void requireSame(String what, Object found, Object expected) {
    if (!found.equals(expected)) {
      throw new DataFolderException(
          "%s holds a chain with %s %s; expected %s: choose another folder, or reset this one"
              .formatted(folder.path(), what, found, expected));
    }
  }

  private NodeSpec spec(int port) {
    Faucet faucet = Faucet.in(folder.path());
    return new NodeSpec(
        folder.path(),
        port,
        options.chainId(),
        options.blockPeriod(),
        options.hardfork(),
        options.withFunded(faucet.address(), Faucet.BALANCE).balances());
  }

  private static ChainState.RunningNode node(NodeProcess process, NodeSpec spec) {
    return new ChainState.RunningNode(
        process.pid(), process.startedAt(), spec.port(), spec.blockPeriod().toMillis(), null);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("credit-registry-chain-");
    } catch (IOException e) {
      throw new ChainException("No temporary folder can be made (%s)".formatted(e.getMessage()), e);
    }
  }
}
