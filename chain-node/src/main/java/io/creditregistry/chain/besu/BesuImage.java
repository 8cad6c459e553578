package io.creditregistry.chain.besu;

import io.creditregistry.chain.encoding.Hex;
import io.creditregistry.chain.encoding.Keccak256;
import io.creditregistry.chain.fault.DataFolderException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Besu as an image of this machine's Docker engine.
 *
 * @param docker the docker program
 * @param image name and tag
 */
record BesuImage(Path docker, String image) implements BesuLauncher {
  private static final int RPC_PORT = 8545;

  @Override
  public String location() {
    return "Docker image " + image;
  }

  @Override
  public String foundBy() {
    return "Docker has its image";
  }

  @Override
  public List<String> versionCommand() {
    return List.of(docker.toString(), "run", "--rm", "--pull=never", image, "--version");
  }

  @Override
  public List<String> nodeCommand(Path folder, int rpcPort, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                docker.toString(),
                "run",
                "--rm",
                "--pull=never",
                "--name=" + containerName(folder),
                "--user=" + owner(folder),
                "--volume=" + folder + ":/chain",
                "--publish=127.0.0.1:" + rpcPort + ":" + RPC_PORT,
                image,
                "--data-path=/chain/data",
                "--genesis-file=/chain/genesis.json",
                // All interfaces of the container; the machine sees the port above, on loopback
                // only.
                "--rpc-http-host=0.0.0.0",
                "--rpc-http-port=" + RPC_PORT,
                "--p2p-port=30303"));
    command.addAll(arguments);
    return command;
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  /** A killed docker client leaves its container running. */
  @Override
  public List<String> cleanUpCommand(Path folder) {
    return List.of(docker.toString(), "rm", "--force", containerName(folder));
  }

  private static String containerName(Path folder) {
    byte[] hash = Keccak256.hash(folder.toString().getBytes(StandardCharsets.UTF_8));
    return "credit-registry-besu-" + Hex.of(hash).substring(2, 14);
  }

  private static String owner(Path folder) {
    try {
      return Files.getAttribute(folder, "unix:uid") + ":" + Files.getAttribute(folder, "unix:gid");
    } catch (IOException | UnsupportedOperationException e) {
      throw new DataFolderException("The owner of %s cannot be told".formatted(folder), e);
    }
  }
}
