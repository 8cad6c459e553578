package io.creditregistry.cli.command;

import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.WorldUnavailable;
import io.creditregistry.contracts.registry.Deployment;
import io.creditregistry.contracts.registry.DeploymentFile;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.rpc.ChainRpc;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which deployment on which chain is meant. */
public final class RegistryOptions {

  private static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss");

  @Option(
      names = "--rpc",
      paramLabel = "URL",
      description = {
        "The chain's JSON-RPC address, http or ws; default http://127.0.0.1:8545.",
        "Over a WebSocket the node tells of new blocks by itself."
      })
  private URI rpc;

  @Option(
      names = "--deployment",
      paramLabel = "FILE",
      description = "Addresses file of operator deploy; default in ~/.local/share/credit-registry.")
  private Path deployment;

  /** The addresses file, whether it exists or not. */
  public Path deploymentFile() {
    return deployment;
  }

  /**
   * The chain; nothing is asked yet.
   *
   * @throws CallerMistake where the address is of another kind
   */
  public ChainRpc rpc() {
    if (rpc.getHost() == null || !SCHEMES.contains(String.valueOf(rpc.getScheme()))) {
      throw new CallerMistake(
          "--rpc: expected an address such as http://127.0.0.1:8545 or ws://127.0.0.1:8545 but"
              + " found "
              + rpc);
    }
    return ChainRpc.at(rpc.toString());
  }

  /**
   * The contracts.
   *
   * @throws CallerMistake where there is no addresses file
   * @throws WorldUnavailable where the chain is another one than the file's
   */
  public RegistryClient registry() {
    return open(rpc(), deployment);
  }

  /** The contracts of an addresses file on a chain; refuses as {@link #registry} does. */
  public static RegistryClient open(ChainRpc chain, Path file) {
    Deployment found =
        DeploymentFile.read(file)
            .orElseThrow(
                () ->
                    new CallerMistake(
                        "--deployment: expected the addresses file of operator deploy but found"
                            + " nothing at "
                            + file));
    long chainId = chain.chainId();
    if (chainId != found.chainId()) {
      throw new WorldUnavailable(
          "expected chain %d, as in %s, but found chain %d at %s"
              .formatted(found.chainId(), file, chainId, chain.url()));
    }
    return new RegistryClient(chain, found);
  }
}
