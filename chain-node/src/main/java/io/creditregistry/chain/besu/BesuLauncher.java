package io.creditregistry.chain.besu;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Besu that can be run on this machine. */
sealed interface BesuLauncher permits InstalledBesu, BesuImage {

  /** Executable or image, as a person would name it. */
  String location();

  /** Where it was found, as the end of a sentence. */
  String foundBy();

  /** The command that prints the version. */
  List<String> versionCommand();

  /**
   * The command that runs a node in the foreground.
   *
   * @param folder the node's folder; it holds {@code genesis.json} and {@code data}
   * @param rpcPort port on the machine's loopback
   * @param arguments Besu's arguments that do not depend on the launcher
   */
  List<String> nodeCommand(Path folder, int rpcPort, List<String> arguments);

  /** Environment variables for each of the commands. */
  Map<String, String> environment();

  /** The command that removes what a killed node may have left; empty where nothing can remain. */
  List<String> cleanUpCommand(Path folder);
}
