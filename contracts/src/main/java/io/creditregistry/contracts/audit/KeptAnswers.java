package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.journal.Journal;
import io.creditregistry.contracts.journal.JournalException;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.RpcQuestion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a node's answers in a file, so that an interrupted audit goes on where it stopped. What the
 * file holds is checked like what a node says: who alters it makes the audit fail.
 */
final class KeptAnswers implements ChainAnswers, AutoCloseable {
  private static final String FORMAT = "credit-registry-evidence/1";

  private final RegistryClient client;
  private final Journal journal;
  private final Map<Bytes32, Integer> frames = new HashMap<>();

  private KeptAnswers(RegistryClient client, Journal journal) {
    this.client = client;
    this.journal = journal;
  }

  /**
   * Opens or makes the file.
   *
   * @throws JournalException if it cannot be used or is of another registry
   */
  static KeptAnswers open(RegistryClient client, Path path) {
    KeptAnswers kept = new KeptAnswers(client, Journal.open(path));
    if (kept.journal.size() > 0 && !kept.head()[0].equals(kept.identity())) {
      kept.close();
      throw new JournalException(
          path + ": expected " + kept.identity() + " but found another file");
    }
    return kept;
  }

  private String identity() {
    return FORMAT + " chain " + client.deployment().chainId() + " " + client.domain().contract();
  }

  private String[] head() {
    String[] lines = new String(journal.get(0), StandardCharsets.UTF_8).split("\n");
    return lines.length == 3 ? lines : new String[] {"", "0", ""};
  }

  /** The block that the kept answers end at, or the newest where the chain has dropped that one. */
  StateAnchor anchor() {
    if (journal.size() > 0) {
      long number = Long.parseLong(head()[1]);
      String hash =
          client
              .rpc()
              .call("eth_getBlockByNumber", BlockId.number(number).parameter(), false)
              .path("hash")
              .asString("");
      if (hash.equals(head()[2])) {
        index();
        return StateAnchor.read(client.rpc(), number);
      }
      journal.keep(0);
    }
    StateAnchor anchor = StateAnchor.read(client.rpc(), client.rpc().blockNumber());
    String head = identity() + "\n" + anchor.header().number() + "\n" + anchor.claimedHash().hex();
    journal.append(head.getBytes(StandardCharsets.UTF_8));
    return anchor;
  }

  private void index() {
    for (int i = 1; i < journal.size(); i++) {
      frames.put(Bytes32.of(Arrays.copyOf(journal.get(i), Bytes32.WIDTH)), i);
    }
  }

  @Override
  public List<JsonNode> ask(List<RpcQuestion> questions) {
    Bytes32 key = Keccak.hash(JsonMapper.shared().writeValueAsString(questions));
    Integer frame = frames.get(key);
    if (frame != null) {
      return read(journal.get(frame));
    }
    List<JsonNode> answers = client.rpc().callAll(questions);
    journal.append(write(key, answers));
    frames.put(key, journal.size() - 1);
    return answers;
  }

  private static byte[] write(Bytes32 key, List<JsonNode> answers) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.writeBytes(key.toBytes());
    try (DeflaterOutputStream packed = new DeflaterOutputStream(frame)) {
      packed.write(JsonMapper.shared().writeValueAsBytes(answers));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return frame.toByteArray();
  }

  private static List<JsonNode> read(byte[] frame) {
    ByteArrayInputStream packed =
        new ByteArrayInputStream(frame, Bytes32.WIDTH, frame.length - Bytes32.WIDTH);
    JsonNode answers = JsonMapper.shared().readTree(new InflaterInputStream(packed));
    return answers.valueStream().toList();
  }

  @Override
  public void close() {
    journal.close();
  }
}
