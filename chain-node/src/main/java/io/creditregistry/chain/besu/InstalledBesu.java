package io.creditregistry.chain.besu;

import io.creditregistry.chain.process.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Besu as a program on this machine.
 *
 * @param executable the launcher script {@code bin/besu}
 * @param foundBy where it was found
 */
record InstalledBesu(Path executable, String foundBy) implements BesuLauncher {

  @Override
  public String location() {
    return executable.toString();
  }

  @Override
  public List<String> versionCommand() {
    return List.of(executable.toString(), "--version");
  }

  @Override
  public List<String> nodeCommand(Path folder, int rpcPort, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(executable.toString());
    command.add("--data-path=" + folder.resolve("data"));
    command.add("--genesis-file=" + folder.resolve("genesis.json"));
    command.add("--rpc-http-host=127.0.0.1");
    command.add("--rpc-http-port=" + rpcPort);
    command.add("--p2p-port=" + Ports.free());
    command.addAll(arguments);
    return command;
  }

  @Override
  public Map<String, String> environment() {
    // Besu's script takes the PATH's java otherwise, which may be older than the 21 that Besu
    // needs; ours is not.
    return Map.of("JAVA_HOME", System.getProperty("java.home"));
  }

  @Override
  public List<String> cleanUpCommand(Path folder) {
    return List.of();
  }
}
