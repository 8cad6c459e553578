package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.block.ReceiptJson;
import io.creditregistry.contracts.block.TransactionJson;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.index.RawLog;
import io.creditregistry.contracts.rpc.NodeRefusedException;
import io.creditregistry.contracts.rpc.RpcQuestion;
import io.creditregistry.contracts.trie.BlockHeader;
import io.creditregistry.contracts.trie.OrderedTrie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rebuilds blocks' transactions and receipts, compares their roots with the headers', and the logs
 * in the receipts with those that the node gave.
 */
final class BlockContents {
  private static final int METHOD_NOT_FOUND = -32601;

  private final ChainAnswers answers;
  private final List<Address> contracts;
  private final Findings transactionFindings = new Findings("transaction roots");
  private final Findings receiptFindings = new Findings("receipt roots");
  private final Findings logFindings = new Findings("logs in receipts");
  private final Map<String, JsonNode> transactions = new HashMap<>();
  private final Map<String, Long> gasUsed = new HashMap<>();
  private int blockCount;
  private int logCount;

  BlockContents(ChainAnswers answers, List<Address> contracts) {
    this.answers = answers;
    this.contracts = contracts;
  }

  void check(List<Long> blocks, Map<Long, BlockHeader> headers, Map<Long, List<RawLog>> given) {
    List<JsonNode> whole =
        answers.ask(blocks.stream().map(number -> RpcQuestion.block(number, true)).toList());
    List<JsonNode> receipts = receipts(blocks, whole);
    for (int i = 0; i < blocks.size(); i++) {
      long number = blocks.get(i);
      BlockHeader header = headers.get(number);
      List<Bytes32> hashes = transactions(number, header, whole.get(i));
      if (receipts(number, header, receipts.get(i))) {
        keepGas(hashes, receipts.get(i));
        compare(
            number, logs(number, hashes, receipts.get(i)), given.getOrDefault(number, List.of()));
      }
      blockCount++;
    }
  }

  /** All receipts of each block; one by one where the node does not give a block's at once. */
  private List<JsonNode> receipts(List<Long> blocks, List<JsonNode> whole) {
    try {
      return answers.ask(blocks.stream().map(RpcQuestion::receipts).toList());
    } catch (NodeRefusedException refused) {
      if (refused.code() != METHOD_NOT_FOUND) {
        throw refused;
      }
    }
    List<JsonNode> receipts = new ArrayList<>();
    for (JsonNode block : whole) {
      List<RpcQuestion> questions = new ArrayList<>();
      block
          .path("transactions")
          .forEach(
              each ->
                  questions.add(
                      RpcQuestion.of("eth_getTransactionReceipt", each.path("hash").asString(""))));
      receipts.add(JsonMapper.shared().createArrayNode().addAll(answers.ask(questions)));
    }
    return receipts;
  }

  /** The transactions' hashes in their order, computed from their bytes. */
  private List<Bytes32> transactions(long number, BlockHeader header, JsonNode block) {
    List<byte[]> raw = new ArrayList<>();
    List<Bytes32> hashes = new ArrayList<>();
    try {
      for (JsonNode each : block.path("transactions")) {
        raw.add(TransactionJson.raw(each));
        hashes.add(Keccak.hash(raw.get(raw.size() - 1)));
        transactions.put(hashes.get(hashes.size() - 1).hex(), each);
      }
      Bytes32 root = OrderedTrie.root(raw);
      transactionFindings.require(
          root.equals(header.transactionsRoot()),
          "block "
              + number
              + ": expected root "
              + header.transactionsRoot()
              + " but its transactions give "
              + root);
    } catch (IllegalArgumentException malformed) {
      transactionFindings.add("block " + number + ": " + malformed.getMessage());
    }
    return hashes;
  }

  private boolean receipts(long number, BlockHeader header, JsonNode receipts) {
    try {
      List<byte[]> raw = new ArrayList<>();
      receipts.forEach(each -> raw.add(ReceiptJson.raw(each)));
      Bytes32 root = OrderedTrie.root(raw);
      receiptFindings.require(
          root.equals(header.receiptsRoot()),
          "block "
              + number
              + ": expected root "
              + header.receiptsRoot()
              + " but its receipts give "
              + root);
      return root.equals(header.receiptsRoot());
    } catch (IllegalArgumentException malformed) {
      receiptFindings.add("block " + number + ": " + malformed.getMessage());
      return false;
    }
  }

  /** The contracts' logs in proven receipts; their places counted, not taken from the node. */
  private List<RawLog> logs(long number, List<Bytes32> hashes, JsonNode receipts) {
    List<RawLog> logs = new ArrayList<>();
    long logIndex = 0;
    for (int i = 0; i < receipts.size(); i++) {
      for (JsonNode log : receipts.get(i).path("logs")) {
        Address contract = Address.of(log.path("address").asString());
        if (contracts.contains(contract) && i < hashes.size()) {
          List<Bytes32> topics = new ArrayList<>();
          log.path("topics").forEach(topic -> topics.add(Bytes32.of(topic.asString())));
          byte[] data = Hex.decode("data", log.path("data").asString());
          logs.add(
              new RawLog(number, logIndex, Bytes32.ZERO, hashes.get(i), contract, topics, data));
        }
        logIndex++;
      }
    }
    return logs;
  }

  /** Receipts hold the gas used up to and with their transaction. */
  private void keepGas(List<Bytes32> hashes, JsonNode receipts) {
    long before = 0;
    for (int i = 0; i < Math.min(hashes.size(), receipts.size()); i++) {
      long upTo = Long.decode(receipts.get(i).path("cumulativeGasUsed").asString());
      gasUsed.put(hashes.get(i).hex(), upTo - before);
      before = upTo;
    }
  }

  private void compare(long number, List<RawLog> proven, List<RawLog> given) {
    logFindings.require(
        proven.size() == given.size(),
        "block "
            + number
            + ": its receipts hold "
            + proven.size()
            + " of the contracts' logs but the node gave "
            + given.size());
    for (int i = 0; i < Math.min(proven.size(), given.size()); i++) {
      logFindings.require(
          isSame(proven.get(i), given.get(i)),
          "block "
              + number
              + ": log "
              + given.get(i).logIndex()
              + " is not the one in the block's receipts");
      logCount++;
    }
  }

  private static boolean isSame(RawLog proven, RawLog given) {
    return proven.logIndex() == given.logIndex()
        && proven.transactionHash().equals(given.transactionHash())
        && proven.contract().equals(given.contract())
        && proven.topics().equals(given.topics())
        && Arrays.equals(proven.data(), given.data());
  }

  Map<String, Long> gasUsed() {
    return gasUsed;
  }

  JsonNode transaction(String hash) {
    return transactions.get(hash);
  }

  /**
   * @param doubtful blocks without a given log whose bloom did not rule one out
   */
  List<Check> checks(int doubtful) {
    return List.of(
        transactionFindings.check(blockCount + " blocks' transactions, rebuilt byte by byte"),
        receiptFindings.check(blockCount + " blocks' receipts, rebuilt byte by byte"),
        logFindings.check(
            logCount
                + " logs as given; the other blocks' blooms rule out further ones"
                + (doubtful == 0 ? "" : ", or their receipts do (" + doubtful + ")")));
  }
}
