package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.rpc.ChainException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The creating transactions of a deployment that is under way, in a file beside the addresses file:
 * one hash per line, written before the transaction is broadcast.
 */
final class DeploymentProgress {
  private final Path file;
  private final List<String> hashes;

  private DeploymentProgress(Path file, List<String> hashes) {
    this.file = file;
    this.hashes = hashes;
  }

  static DeploymentProgress beside(Path addressesFile) {
    Path whole = addressesFile.toAbsolutePath();
    Path file = whole.resolveSibling(whole.getFileName() + ".partial");
    try {
      List<String> hashes = Files.exists(file) ? Files.readAllLines(file) : List.of();
      return new DeploymentProgress(file, new ArrayList<>(hashes));
    } catch (IOException unreadable) {
      throw new ChainException("cannot read " + file + ": " + unreadable.getMessage(), unreadable);
    }
  }

  /** Hashes of the steps begun, in order. */
  List<String> hashes() {
    return List.copyOf(hashes);
  }

  /** Records the hash of a step, dropping it and all later ones first. */
  void record(int step, String hash) {
    hashes.subList(step, hashes.size()).clear();
    hashes.add(hash);
    DeploymentFile.writeWhole(file, String.join("\n", hashes) + "\n");
  }

  void finish() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      throw new ChainException("cannot delete " + file + ": " + stays.getMessage(), stays);
    }
  }
}
