import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.merkle.MerkleProof;
import io.creditregistry.contracts.merkle.MerkleTree;
import io.creditregistry.contracts.record.SubjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A cold batch's tree: a million leaves, all their proofs, and single verifications. */
final class TreeBench {
  private static final int LEAVES = 1_000_000;
  private static final int VERIFIED = 20_000;
  private static final Bytes32 FEATURES = Keccak.hash("features");

  private TreeBench() {}

  public static void main(String[] arguments) throws IOException {
    long began = System.nanoTime();
    byte[] hashes = new byte[LEAVES * Bytes32.WIDTH];
    for (int i = 0; i < LEAVES; i++) {
      System.arraycopy(leaf(i).hash().toBytes(), 0, hashes, i * Bytes32.WIDTH, Bytes32.WIDTH);
    }
    MerkleTree tree = MerkleTree.of(hashes);
    long siblings = 0;
    for (int i = 0; i < LEAVES; i++) {
      siblings += tree.proof(i).size();
    }
    double treeSeconds = (System.nanoTime() - began) / 1e9;
    if (siblings < 19L * LEAVES) {
      throw new IllegalStateException("expected proofs of 19 or 20 hashes");
    }
    Files.writeString(
        Path.of(arguments[0]),
        "["
            + row("tree.1m_s", treeSeconds, "s", 20)
            + ","
            + row("tree.1m_mb", peakMegabytes(), "MB", 1536)
            + ","
            + row("leaf.verify_us", verifyMicroseconds(tree), "us", 1000)
            + "]");
  }

  private static double verifyMicroseconds(MerkleTree tree) {
    Bytes32 root = tree.root();
    long nanos = 0;
    for (int i = 0; i < VERIFIED; i++) {
      int place = (int) (i * 7919L % LEAVES);
      List<Bytes32> proof = tree.proof(place);
      long began = System.nanoTime();
      boolean holds = MerkleProof.verify(root, leaf(place).hash(), proof);
      nanos += System.nanoTime() - began;
      if (!holds) {
        throw new IllegalStateException("leaf " + place + " does not verify");
      }
    }
    return nanos / 1e3 / VERIFIED;
  }

  private static DisclosureLeaf leaf(int i) {
    byte[] id = new byte[SubjectId.WIDTH];
    id[0] = 1;
    id[16] = (byte) (i >> 24);
    id[17] = (byte) (i >> 16);
    id[18] = (byte) (i >> 8);
    id[19] = (byte) i;
    return new DisclosureLeaf(
        SubjectId.of(id), 300 + i % 551, i % 10_001, 1, 1_800_000_000L, FEATURES, FEATURES);
  }

  /** The process's own peak, as the system counts it; the heap's limit where it does not. */
  private static double peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
        }
      }
    }
    return Runtime.getRuntime().maxMemory() / 1048576.0;
  }

  private static String row(String name, double value, String unit, int must) {
    return "{\"name\":\"%s\",\"value\":%.4f,\"unit\":\"%s\",\"better\":\"lower\",\"must\":%d}"
        .formatted(name, value, unit, must);
  }
}
