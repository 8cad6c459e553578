package io.creditregistry.chain.besu;

import io.creditregistry.chain.engine.NodeSpec;
import io.creditregistry.chain.fault.ChainException;
import io.creditregistry.chain.fault.DataFolderException;
import io.creditregistry.chain.folder.AtomicFile;
import io.creditregistry.chain.genesis.QbftGenesis;
import io.creditregistry.chain.key.AccountKey;
import io.creditregistry.chain.key.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that a Besu node starts from: {@code genesis.json}, {@code data/key} and {@code
 * data/static-nodes.json}.
 *
 * @param folder the node's folder
 */
record BesuFiles(Path folder) {
  private static final Duration SHORTEST_PERIOD = Duration.ofSeconds(1);

  /**
   * Writes the files of a new chain, or checks those of an earlier run.
   *
   * @throws ChainException if the block period is not whole seconds
   * @throws DataFolderException if the files are damaged, or belong to another chain
   */
  void prepare(NodeSpec spec) {
    if (Files.exists(genesisFile())) {
      requireWhole(spec);
      return;
    }
    if (Files.exists(data().resolve("database"))) {
      throw new DataFolderException(
          "%s holds Besu's database but no genesis.json; expected both: restore it, or reset the folder"
              .formatted(folder));
    }
    QbftGenesis genesis =
        new QbftGenesis(
            spec.chainId(),
            spec.hardfork(),
            period(spec),
            Instant.now(),
            List.of(validator().address()),
            spec.balances());
    write(data().resolve("static-nodes.json"), "[]\n");
    write(genesisFile(), genesis.toJson());
  }

  private void requireWhole(NodeSpec spec) {
    JsonNode genesis;
    try {
      genesis = JsonMapper.shared().readTree(Files.readString(genesisFile()));
    } catch (IOException | JacksonException e) {
      throw new DataFolderException(
          "%s is damaged (%s); expected a genesis file: restore it, or reset the folder"
              .formatted(genesisFile(), e.getClass().getSimpleName()),
          e);
    }
    long chainId = genesis.path("config").path("chainId").asLong(0);
    if (chainId != spec.chainId()) {
      throw new DataFolderException(
          "%s has chain id %d; expected %d".formatted(genesisFile(), chainId, spec.chainId()));
    }
    String address = validator().addressHex().substring(2);
    if (!genesis.path("extraData").asString("").contains(address)) {
      throw new DataFolderException(
          "%s does not name the validator 0x%s of %s; expected the key that the chain was made with"
              .formatted(genesisFile(), address, nodeKey().file()));
    }
  }

  private AccountKey validator() {
    return Files.exists(genesisFile()) ? nodeKey().read() : nodeKey().readOrCreate();
  }

  private static Duration period(NodeSpec spec) {
    Duration period = spec.blockPeriod().isZero() ? SHORTEST_PERIOD : spec.blockPeriod();
    if (!period.equals(Duration.ofSeconds(period.toSeconds()))) {
      throw new ChainException(
          "The block period is %d ms; expected whole seconds with Besu"
              .formatted(period.toMillis()));
    }
    return period;
  }

  private KeyFile nodeKey() {
    return new KeyFile(data().resolve("key"));
  }

  private Path genesisFile() {
    return folder.resolve("genesis.json");
  }

  private Path data() {
    return folder.resolve("data");
  }

  private static void write(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new ChainException("%s cannot be made".formatted(file.getParent()), e);
    }
    AtomicFile.write(file, content);
  }
}
