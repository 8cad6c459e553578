package io.creditregistry.contracts.index;

import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.history.EventDecoder;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.registry.Deployment;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.rpc.NodeAnswerException;
import io.creditregistry.contracts.rpc.NodeRefusedException;
import io.creditregistry.contracts.rpc.RpcQuestion;
import io.creditregistry.contracts.trie.BlockHeader;
import io.creditregistry.contracts.trie.HeaderJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Brings a store up to the chain's newest block, in pieces. Each piece must join the one before by
 * its first block's parent hash, and its batches must continue the hash chain; a piece that the
 * node refuses or answers with a gap is halved and asked for again. A piece is kept whole or not at
 * all, so that a run that was ended continues where it stopped.
 */
public final class LogFollower {
  private static final long LARGEST_PIECE = 2_000;
  private static final int REORGANISATIONS = 10;
  private static final Comparator<RawLog> CHAIN_ORDER =
      Comparator.comparingLong(RawLog::blockNumber).thenComparingLong(RawLog::logIndex);

  private final RegistryClient client;
  private final ChainRpc rpc;
  private final Deployment deployment;
  private final RegistryDomain domain;
  private final EventDecoder decoder;
  private final LogStore store;
  private final PieceCheck check;
  private long largestPiece = LARGEST_PIECE;
  private long piece = LARGEST_PIECE;

  /** A follower of one deployment into one store. */
  public LogFollower(RegistryClient client, LogStore store) {
    this(client, store, PieceCheck.NONE);
  }

  /** A follower that has each piece checked before it keeps it. */
  public LogFollower(RegistryClient client, LogStore store, PieceCheck check) {
    this.check = check;
    this.client = client;
    this.rpc = client.rpc();
    this.deployment = client.deployment();
    this.domain = client.domain();
    this.decoder = new EventDecoder(deployment);
    this.store = store;
  }

  private record Piece(Checkpoint upTo, List<RawLog> logs) {}

  /** The chain has other blocks than a moment ago. */
  private static final class ReorganisedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Follows up to the newest block and compares the hash chain with the contract's.
   *
   * @throws BrokenChainException if the node's logs have a gap that it does not fill when asked for
   *     block by block, or they are not those of the blocks
   * @throws io.creditregistry.contracts.rpc.ChainException if the node does not answer
   */
  public IndexStatus follow(ReadProgress progress) {
    long before = store.count();
    long dropped = -1;
    largestPiece = LARGEST_PIECE;
    piece = largestPiece;
    int moves = 0;
    while (true) {
      long rolledBack = rollBackWhatTheChainDropped();
      dropped = rolledBack >= 0 ? rolledBack : dropped;
      long head = rpc.blockNumber();
      if (head < deployment.deploymentBlock()) {
        throw new NodeAnswerException(
            "eth_blockNumber: expected at least block "
                + deployment.deploymentBlock()
                + ", where the contracts were deployed, but found "
                + head);
      }
      try {
        readTo(head, progress);
        IndexStatus status = status(before, dropped);
        if (status.complete() || largestPiece == 1) {
          return status;
        }
        goBackAndAskBlockByBlock();
      } catch (BrokenChainException gap) {
        if (largestPiece == 1) {
          throw gap;
        }
        goBackAndAskBlockByBlock();
      } catch (ReorganisedException moved) {
        if (++moves == REORGANISATIONS) {
          throw new NodeAnswerException(
              "expected the blocks up to "
                  + head
                  + ", as eth_blockNumber says, but the node has others, or none, at each of "
                  + moves
                  + " attempts",
              moved);
        }
        progress.at("reorganisation", 0, 0);
      }
    }
  }

  /**
   * The block that is left, or -1 where the chain still has the newest checkpoint. Goes back to the
   * newest one that it has.
   */
  private long rollBackWhatTheChainDropped() {
    Optional<Checkpoint> head = store.head();
    if (head.isEmpty() || isOnChain(head.get())) {
      return -1;
    }
    long common =
        store.checkpoints().stream()
            .filter(this::isOnChain)
            .findFirst()
            .map(Checkpoint::block)
            .orElse(deployment.deploymentBlock() - 1);
    store.rollBack(common);
    return Math.max(0, common);
  }

  private boolean isOnChain(Checkpoint checkpoint) {
    JsonNode block =
        rpc.call("eth_getBlockByNumber", BlockId.number(checkpoint.block()).parameter(), false);
    return block != null
        && block.isObject()
        && checkpoint.hash().hex().equals(block.path("hash").asString());
  }

  private void readTo(long head, ReadProgress progress) {
    long first = deployment.deploymentBlock();
    long next = store.head().map(checkpoint -> checkpoint.block() + 1).orElse(first);
    while (next <= head) {
      long last = Math.min(head, next + piece - 1);
      try {
        Piece read = read(next, last);
        store.append(read.upTo(), read.logs());
        progress.at("blocks", last - first + 1, head - first + 1);
        next = last + 1;
        piece = Math.min(largestPiece, 2 * piece);
      } catch (NodeRefusedException | BrokenChainException refused) {
        if (last == next) {
          throw refused;
        }
        piece = Math.max(1, (last - next + 1) / 2);
      }
    }
  }

  private Piece read(long from, long to) {
    Map<String, Object> filter =
        Map.of(
            "fromBlock",
            BlockId.number(from).parameter(),
            "toBlock",
            BlockId.number(to).parameter(),
            "address",
            deployment.withHistory().stream().map(Address::hex).toList());
    List<JsonNode> answers =
        rpc.callAll(
            List.of(
                RpcQuestion.block(from, false),
                RpcQuestion.of("eth_getLogs", filter),
                RpcQuestion.block(to, false)));
    requireJoined(answers.get(0), from);
    List<RawLog> logs = logs(answers.get(1), from, to);
    ChainOfBatches chain = chainSoFar().with(decoder, domain, logs);
    Bytes32 hash = header(answers.get(2), to).hash();
    check.check(from, to, logs);
    return new Piece(new Checkpoint(to, hash, chain.sequence(), chain.digest()), logs);
  }

  private ChainOfBatches chainSoFar() {
    return store
        .head()
        .map(head -> new ChainOfBatches(head.sequence(), head.digest()))
        .orElse(ChainOfBatches.EMPTY);
  }

  private void requireJoined(JsonNode block, long number) {
    Bytes32 parent = header(block, number).parentHash();
    if (store.head().isPresent() && !store.head().get().hash().equals(parent)) {
      throw new ReorganisedException();
    }
  }

  /** A block's header, which hashes to the hash that the node gives for it. */
  private static BlockHeader header(JsonNode block, long number) {
    if (block == null || !block.isObject()) {
      throw new ReorganisedException(); // a block below the head is gone: the chain became shorter
    }
    try {
      BlockHeader header = HeaderJson.read(block);
      String claimed = block.path("hash").asString("");
      if (!header.hash().hex().equals(claimed) || header.number() != number) {
        throw new NodeAnswerException(
            "block "
                + number
                + ": the node claims hash "
                + claimed
                + " but the header of number "
                + header.number()
                + " that it gives hashes to "
                + header.hash());
      }
      return header;
    } catch (IllegalArgumentException malformed) {
      throw new NodeAnswerException("block " + number + ": " + malformed.getMessage(), malformed);
    }
  }

  private static List<RawLog> logs(JsonNode answer, long from, long to) {
    if (answer == null || !answer.isArray()) {
      throw new NodeAnswerException("eth_getLogs: expected a list but found " + answer);
    }
    List<RawLog> logs = new ArrayList<>(answer.size());
    answer.forEach(log -> logs.add(RawLog.read(log)));
    for (RawLog log : logs) {
      if (log.blockNumber() < from || log.blockNumber() > to) {
        throw new NodeAnswerException(
            "eth_getLogs: expected logs of blocks "
                + from
                + " to "
                + to
                + " but found one of block "
                + log.blockNumber());
      }
    }
    logs.sort(CHAIN_ORDER);
    return logs;
  }

  private IndexStatus status(long logsBefore, long dropped) {
    Checkpoint head =
        store.head().orElseThrow(() -> new NodeAnswerException("the chain has no block yet"));
    return new IndexStatus(
        deployment.deploymentBlock(),
        head.block(),
        head.hash(),
        store.count(),
        head.sequence(),
        head.digest(),
        client.at(head.block()).rating().headHash(),
        Math.max(0, store.count() - logsBefore),
        dropped);
  }

  /** What is missing came after the last checkpoint that had fewer batches than there are now. */
  private void goBackAndAskBlockByBlock() {
    long batches = chainSoFar().sequence();
    long lastWithFewer =
        store.checkpoints().stream()
            .filter(checkpoint -> checkpoint.sequence() < batches)
            .findFirst()
            .map(Checkpoint::block)
            .orElse(deployment.deploymentBlock() - 1);
    store.rollBack(lastWithFewer);
    largestPiece = 1;
    piece = 1;
  }
}
