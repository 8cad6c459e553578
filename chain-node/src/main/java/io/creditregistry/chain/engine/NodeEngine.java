package io.creditregistry.chain.engine;

import io.creditregistry.chain.rpc.JsonRpcClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A kind of node: how it is prepared, started and kept. */
public interface NodeEngine {

  EngineName name();

  /** The executable or image that runs, as a person would name it. */
  String location();

  /** How long a start may take until the RPC answers. */
  Duration startTimeout();

  /**
   * Number of the block that must exist before the chain counts as started: 0, or 1 where it mines
   * by itself.
   */
  long firstBlock();

  /**
   * Makes the node's files ready, or checks those of an earlier run.
   *
   * @throws io.creditregistry.chain.fault.DataFolderException if the files are damaged
   */
  void prepare(NodeSpec spec);

  /** The command that runs the node in the foreground until it gets a SIGTERM. */
  List<String> command(NodeSpec spec);

  /** Environment variables that the command needs on top of this process's own. */
  Map<String, String> environment();

  /** What remains to be done when a new chain answers for the first time. */
  void firstReady(NodeSpec spec, JsonRpcClient rpc);
}
