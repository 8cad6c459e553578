package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.Vectors;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.json.StrictJson;
import io.creditregistry.contracts.registry.TestAttesters;
import io.creditregistry.contracts.signature.Signature;
import io.creditregistry.contracts.trie.BlockHeader;
import io.creditregistry.contracts.trie.Rlp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.web3j.crypto.ECKeyPair;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shared vector of a bundle whose block four QBFT validators sealed, and of seals that do not
 * hold: the bundle of the other vector under a header with a QBFT header's marks.
 */
final class QbftVector {
  private static final Path FILE = Path.of("src", "test", "vectors", "bundle-qbft.json");
  private static final int EXTRA_DATA = 12;
  private static final int MIX_HASH = 13;
  private static final String MARK =
      "0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365";

  /** Ascending by address; five, of whom the last is no validator. */
  private static final List<ECKeyPair> KEYS =
      LongStream.rangeClosed(1, 5)
          .mapToObj(number -> ECKeyPair.create(BigInteger.valueOf(number)))
          .toList();

  private final List<Rlp.Item> fields;
  private final List<ECKeyPair> validators =
      KEYS.subList(0, 4).stream()
          .sorted(Comparator.comparing(key -> new TestAttesters(List.of(key)).addresses().get(0)))
          .toList();

  private QbftVector(BlockHeader header) {
    fields = new ArrayList<>(Rlp.decode(header.encode()).items());
    fields.set(MIX_HASH, Rlp.text(Hex.decode("mixHash", MARK)));
  }

  private List<Address> addresses() {
    return new TestAttesters(validators).addresses();
  }

  private byte[] header(int vanity, int round, List<byte[]> seals) {
    List<Rlp.Item> parts =
        List.of(
            Rlp.text(Bytes32.of(BigInteger.valueOf(vanity)).toBytes()),
            Rlp.list(addresses().stream().map(Address::toBytes).map(Rlp::text).toList()),
            Rlp.list(List.of()),
            Rlp.number(BigInteger.valueOf(round)),
            Rlp.list(seals.stream().map(Rlp::text).toList()));
    List<Rlp.Item> all = new ArrayList<>(fields);
    all.set(EXTRA_DATA, Rlp.text(Rlp.encode(Rlp.list(parts))));
    return Rlp.encode(Rlp.list(all));
  }

  private byte[] seal(int round, ECKeyPair key) {
    Signature signature = TestAttesters.sign(Keccak.hash(header(0, round, List.of())), key);
    return new Signature(signature.r(), signature.s(), signature.v() - 27).toBytes();
  }

  private List<byte[]> seals(int round, int count) {
    return IntStream.range(0, count).mapToObj(i -> seal(round, validators.get(i))).toList();
  }

  /** Makes the file anew from another vector's bundle. */
  static void write(String bundle, TrustAnchors anchors) {
    ObjectNode sealed = (ObjectNode) StrictJson.MAPPER.readTree(bundle);
    ObjectNode state = (ObjectNode) sealed.get("state");
    QbftVector vector =
        new QbftVector(
            BlockHeader.decode(Hex.decode("blockHeader", state.get("blockHeader").asString())));
    byte[] header = vector.header(0, 1, vector.seals(1, 3));
    state.put("blockHeader", Hex.encode(header));
    state.put("blockHash", BlockHeader.decode(header).hash().hex());
    TrustAnchors trust =
        new TrustAnchors(anchors.domain(), anchors.attesterSets(), List.of(), vector.addresses());
    ObjectNode file = StrictJson.MAPPER.createObjectNode();
    file.put("description", "A bundle sealed by QBFT validators; see docs/protocol.md");
    file.set("trust", StrictJson.MAPPER.readTree(trust.toJson()));
    file.set("bundle", sealed);
    vector.tampered(file.putArray("tampered"));
    try {
      Files.writeString(
          FILE, StrictJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void tampered(ArrayNode list) {
    List<byte[]> good = seals(1, 3);
    byte[] altered = good.get(2).clone();
    altered[40] ^= 1;
    byte[] same = good.get(0);
    add(list, "a seal fewer than two thirds", "commit seals", header(0, 1, seals(1, 2)));
    add(list, "no seal", "commit seals", header(0, 1, List.of()));
    add(list, "an altered seal", "commit seals", header(0, 1, List.of(same, good.get(1), altered)));
    add(
        list,
        "one validator's seal thrice",
        "commit seals",
        header(0, 1, List.of(same, same, same)));
    add(list, "seals of another round", "commit seals", header(0, 2, good));
    add(
        list,
        "a stranger's seal",
        "commit seals",
        header(0, 1, List.of(same, good.get(1), seal(1, KEYS.get(4)))));
    add(list, "another vanity", "block header", header(1, 1, good));
  }

  private static void add(ArrayNode list, String what, String named, byte[] header) {
    list.addObject().put("what", what).put("named", named).put("blockHeader", Hex.encode(header));
  }

  static String bundle() {
    return Vectors.file("bundle-qbft").get("bundle").toString();
  }

  static TrustAnchors anchors() {
    return TrustAnchors.parse(Vectors.file("bundle-qbft").get("trust").toString());
  }
}
