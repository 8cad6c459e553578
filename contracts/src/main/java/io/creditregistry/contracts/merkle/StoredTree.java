package io.creditregistry.contracts.merkle;

import io.creditregistry.contracts.bytes.Bytes32;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tree kept in a file, 64 bytes per leaf, and opened one proof at a time: a proof costs some
 * forty reads whatever the tree's size.
 */
public final class StoredTree {
  private static final int WIDTH = Bytes32.WIDTH;

  private final Path file;

  private StoredTree(Path file) {
    this.file = file;
  }

  /** The tree in a file that {@link #write} left. */
  public static StoredTree in(Path file) {
    return new StoredTree(file);
  }

  /** Writes a tree; the file appears whole or not at all. */
  public static StoredTree write(MerkleTree tree, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, ".", ".draft");
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        tree.writeTo(out);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
    return new StoredTree(file);
  }

  /** Siblings from a leaf up to below the root; empty where the tree has no such leaf. */
  public Optional<List<Bytes32>> proof(Bytes32 leafHash) throws IOException {
    try (FileChannel nodes = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = nodes.size() / WIDTH;
      long at = find(nodes, size, leafHash);
      if (at < 0) {
        return Optional.empty();
      }
      List<Bytes32> siblings = new ArrayList<>();
      for (long i = at; i > 0; i = (i - 1) / 2) {
        siblings.add(node(nodes, i % 2 == 1 ? i + 1 : i - 1));
      }
      return Optional.of(List.copyOf(siblings));
    }
  }

  /** Leaves ascend from the last node backwards. */
  private static long find(FileChannel nodes, long size, Bytes32 leafHash) throws IOException {
    long low = size / 2;
    long high = size - 1;
    while (low <= high) {
      long middle = (low + high) >>> 1;
      int order = node(nodes, middle).compareTo(leafHash);
      if (order == 0) {
        return middle;
      }
      if (order > 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private static Bytes32 node(FileChannel nodes, long index) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(WIDTH);
    while (bytes.hasRemaining()) {
      if (nodes.read(bytes, index * WIDTH + bytes.position()) < 0) {
        throw new IOException("expected a node at " + index + " but found the file's end");
      }
    }
    return Bytes32.of(bytes.array());
  }
}
