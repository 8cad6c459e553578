package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.index.RawLog;
import io.creditregistry.contracts.rpc.RpcQuestion;
import io.creditregistry.contracts.trie.BlockHeader;
import io.creditregistry.contracts.trie.HeaderJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Walks every block from the deployment to the anchor: each header hashes to the hash that the next
 * one names as its parent's, and the logs that the node gave are those that the headers commit to,
 * none altered, added or held back.
 */
final class BlockAudit {
  private static final int HEADERS_AT_ONCE = 100;
  private static final int CONTENTS_AT_ONCE = 20;

  private final ChainAnswers answers;
  private final StateAnchor anchor;
  private final List<Address> contracts;
  private final Map<Long, List<RawLog>> logs = new TreeMap<>();
  private final Set<Long> selected;
  private final ReadProgress progress;

  private final Findings headerFindings = new Findings("block headers");
  private final Map<Long, BlockHeader> headers = new HashMap<>();

  /** Blocks without a given log whose bloom does not rule one out. */
  private final Set<Long> doubtful = new TreeSet<>();

  private final BlockContents contents;

  /**
   * @param logs all logs that the node gave, in the chain's order
   * @param selected blocks whose transactions and receipts are verified
   */
  BlockAudit(
      ChainAnswers answers,
      StateAnchor anchor,
      List<Address> contracts,
      List<RawLog> logs,
      Set<Long> selected,
      ReadProgress progress) {
    this.answers = answers;
    this.anchor = anchor;
    this.contracts = contracts;
    this.selected = selected;
    this.progress = progress;
    this.contents = new BlockContents(answers, contracts);
    for (RawLog log : logs) {
      this.logs.computeIfAbsent(log.blockNumber(), block -> new ArrayList<>()).add(log);
    }
  }

  /** Walks the blocks. */
  List<Check> run(long from) {
    long last = anchor.header().number();
    Bytes32 parent = null;
    for (long first = from; first <= last; first += HEADERS_AT_ONCE) {
      long end = Math.min(last, first + HEADERS_AT_ONCE - 1);
      List<RpcQuestion> questions = new ArrayList<>();
      for (long number = first; number <= end; number++) {
        questions.add(RpcQuestion.block(number, false));
      }
      List<JsonNode> blocks = answers.ask(questions);
      for (long number = first; number <= end; number++) {
        parent = header(number, blocks.get((int) (number - first)), parent);
      }
      progress.at("headers", end - from + 1, last - from + 1);
    }
    checkContents();
    List<Check> checks = new ArrayList<>();
    checks.add(headerFindings.check(anchored(from)));
    checks.addAll(contents.checks(doubtful.size()));
    return checks;
  }

  private String anchored(long from) {
    return "blocks "
        + from
        + " to "
        + anchor.header().number()
        + ", each the parent of the next, up to "
        + anchor.claimedHash()
        + (anchor.header().isQbft() ? " (QBFT)" : "");
  }

  /** Judges one header and gives its hash, which the next one has to name. */
  private Bytes32 header(long number, JsonNode block, Bytes32 parent) {
    if (block == null || !block.isObject()) {
      headerFindings.add("block " + number + ": the node has nothing for it");
      return null;
    }
    try {
      BlockHeader header = HeaderJson.read(block);
      Bytes32 hash = header.hash();
      String claimed = block.path("hash").asString("");
      require(
          number, hash.hex().equals(claimed), "claims hash " + claimed + " but hashes to " + hash);
      require(number, header.number() == number, "its header has number " + header.number());
      require(
          number,
          parent == null || header.parentHash().equals(parent),
          "names parent " + header.parentHash() + " but the block before hashes to " + parent);
      boolean isAnchor = number == anchor.header().number();
      require(
          number,
          !isAnchor || (hash.equals(anchor.claimedHash()) && anchor.isConsistent()),
          "is the anchor, claimed to be "
              + anchor.claimedHash()
              + ", but hashes to "
              + anchor.header().hash());
      keep(number, header, hash);
      return hash;
    } catch (IllegalArgumentException malformed) {
      headerFindings.add("block " + number + ": " + malformed.getMessage());
      return null;
    }
  }

  private void keep(long number, BlockHeader header, Bytes32 hash) {
    List<RawLog> here = logs.get(number);
    if (here != null) {
      headers.put(number, header);
      for (RawLog log : here) {
        require(
            number,
            log.blockHash().equals(hash),
            "hashes to " + hash + " but a log claims " + log.blockHash());
      }
    } else if (contracts.stream().anyMatch(each -> header.logsBloom().mayHold(each.toBytes()))) {
      headers.put(number, header);
      doubtful.add(number);
    }
  }

  private void require(long number, boolean holds, String wrong) {
    headerFindings.require(holds, "block " + number + ": " + wrong);
  }

  private void checkContents() {
    List<Long> blocks = new ArrayList<>(doubtful);
    selected.stream().filter(headers::containsKey).forEach(blocks::add);
    for (int from = 0; from < blocks.size(); from += CONTENTS_AT_ONCE) {
      List<Long> some = blocks.subList(from, Math.min(from + CONTENTS_AT_ONCE, blocks.size()));
      contents.check(some, headers, logs);
      progress.at("transactions and receipts", from + some.size(), blocks.size());
    }
  }

  /** Headers of all blocks with logs, as far as they read. */
  Map<Long, BlockHeader> headers() {
    return headers;
  }

  /** Gas of the transactions of the blocks whose receipts were rebuilt, by their hashes. */
  Map<String, Long> gasUsed() {
    return contents.gasUsed();
  }

  /** A transaction of a selected block, by its hash; null where none has it. */
  JsonNode transaction(String hash) {
    return contents.transaction(hash);
  }
}
