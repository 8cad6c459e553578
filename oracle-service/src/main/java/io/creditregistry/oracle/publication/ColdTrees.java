package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.merkle.MerkleTree;
import io.creditregistry.contracts.merkle.StoredTree;
import io.creditregistry.oracle.settings.RegistryProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Trees of cold batches, one file each, named after its root. A lost file is made again from the
 * leaf hashes in the database.
 */
@Component
public class ColdTrees {
  private final Path folder;
  private final ColdQueue queue;

  ColdTrees(RegistryProperties properties, ColdQueue queue) {
    this.folder = properties.homeDir().resolve("trees");
    this.queue = queue;
  }

  /** Keeps a tree before its root is signed. */
  void keep(MerkleTree tree) {
    try {
      StoredTree.write(tree, file(tree.root()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the tree " + tree.root(), e);
    }
  }

  /** Siblings from one leaf of a cold batch up to below its root. */
  public List<Bytes32> proof(StoredBatch batch, Bytes32 leafHash) {
    var root = batch.header().merkleRoot();
    if (!Files.exists(file(root))) {
      keep(MerkleTree.of(queue.leafHashes(batch.batchId())));
    }
    try {
      return StoredTree.in(file(root)).proof(leafHash).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the tree " + root, e);
    }
  }

  private Path file(Bytes32 root) {
    return folder.resolve(root.hex() + ".tree");
  }
}
