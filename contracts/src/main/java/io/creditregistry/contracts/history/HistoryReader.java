package io.creditregistry.contracts.history;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.history.BatchEvidence.CallData;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.history.HistoryEvent.RecordPromoted;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.Deployment;
import io.creditregistry.contracts.registry.PublishCall;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.rpc.LogReader;
import io.creditregistry.contracts.rpc.NodeAnswerException;
import io.creditregistry.contracts.rpc.RpcQuestion;
import io.creditregistry.contracts.trie.BlockHeader;
import io.creditregistry.contracts.trie.HeaderJson;
import io.creditregistry.contracts.wrapper.CreditRating;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.web3j.abi.EventEncoder;
import org.web3j.protocol.core.methods.response.Log;
import tools.jackson.databind.JsonNode;

/** Reads a registry's whole history from the chain; judges nothing. */
public final class HistoryReader {
  /** Scores first: most batches are. */
  private static final List<String> BATCH_TOPICS =
      List.of(
          EventEncoder.encode(CreditRating.BATCHPUBLISHED_EVENT),
          EventEncoder.encode(CreditRating.BATCHCOMMITTED_EVENT),
          EventEncoder.encode(CreditRating.BATCHCORRECTED_EVENT),
          EventEncoder.encode(CreditRating.BATCHRELEASED_EVENT));

  /** No filter on that topic. */
  private static final String ANY_SUBJECT = null;

  private final ChainRpc rpc;
  private final Deployment deployment;
  private final EventDecoder decoder;

  /** A reader of one deployment. */
  public HistoryReader(RegistryClient client) {
    this.rpc = client.rpc();
    this.deployment = client.deployment();
    this.decoder = new EventDecoder(deployment);
  }

  /**
   * The events of a range of blocks, both ends included, in the chain's order.
   *
   * @throws io.creditregistry.contracts.rpc.ChainException if the node does not answer, or answers
   *     nonsense
   */
  public List<HistoryEvent> events(long from, long to, ReadProgress progress) {
    List<HistoryEvent> events = new ArrayList<>();
    for (Log log :
        new LogReader(rpc)
            .read(
                deployment.withHistory(),
                List.of(),
                from,
                to,
                block -> progress.at("logs", block - from + 1, to - from + 1))) {
      decoder.decode(log).ifPresent(events::add);
    }
    return events;
  }

  /**
   * The log of one batch of any kind, without reading the rest of the history.
   *
   * @param sequence 1 or above
   * @return empty where no batch of that sequence was logged up to the block
   */
  public Optional<BatchPublished> batch(long sequence, long upToBlock) {
    return BATCH_TOPICS.stream()
        .flatMap(topic -> logs(List.of(topic, number(sequence)), upToBlock).stream())
        .flatMap(log -> decoder.decode(log).stream())
        .filter(BatchPublished.class::isInstance)
        .map(BatchPublished.class::cast)
        .filter(batch -> batch.header().sequence() == sequence)
        .findFirst();
  }

  /** The promotions of a cold batch's leaves up to a block, without the rest of the history. */
  public List<RecordPromoted> promotions(long sequence, long upToBlock) {
    return promotions(ANY_SUBJECT, sequence, upToBlock);
  }

  /** The promotions of one subject's leaf of a cold batch up to a block. */
  public List<RecordPromoted> promotions(SubjectId subject, long sequence, long upToBlock) {
    return promotions(padded(subject), sequence, upToBlock);
  }

  private List<RecordPromoted> promotions(String subject, long sequence, long upToBlock) {
    String topic = EventEncoder.encode(CreditRating.RECORDPROMOTED_EVENT);
    return logs(Arrays.asList(topic, subject, number(sequence)), upToBlock).stream()
        .flatMap(log -> decoder.decode(log).stream())
        .filter(RecordPromoted.class::isInstance)
        .map(RecordPromoted.class::cast)
        .filter(promoted -> promoted.sequence() == sequence)
        .toList();
  }

  /**
   * What these transactions carry, in the given order; nothing where the node does not have one.
   *
   * @throws io.creditregistry.contracts.rpc.ChainException if the node does not answer, or answers
   *     nonsense
   */
  public List<byte[]> inputs(List<String> transactionHashes) {
    List<RpcQuestion> questions =
        transactionHashes.stream()
            .map(hash -> RpcQuestion.of("eth_getTransactionByHash", hash))
            .toList();
    try {
      return rpc.callAll(questions).stream()
          .map(transaction -> Hex.decode("input", transaction.path("input").asString("0x")))
          .toList();
    } catch (IllegalArgumentException malformed) {
      throw new NodeAnswerException(
          "eth_getTransactionByHash: " + malformed.getMessage(), malformed);
    }
  }

  /** The batches in a range of blocks that let a record of the subject out of quarantine. */
  public List<BatchPublished> releases(SubjectId subject, long fromBlock, long upToBlock) {
    String topic = EventEncoder.encode(CreditRating.BATCHRELEASED_EVENT);
    return logs(List.of(topic), fromBlock, upToBlock).stream()
        .flatMap(log -> decoder.decode(log).stream())
        .filter(BatchPublished.class::isInstance)
        .map(BatchPublished.class::cast)
        .filter(batch -> batch.subjects().contains(subject))
        .toList();
  }

  private List<Log> logs(List<String> topics, long upToBlock) {
    return logs(topics, deployment.deploymentBlock(), upToBlock);
  }

  private List<Log> logs(List<String> topics, long fromBlock, long upToBlock) {
    return new LogReader(rpc)
        .read(List.of(deployment.creditRating()), topics, fromBlock, upToBlock, block -> {});
  }

  /** As a {@code bytes20} topic is encoded. */
  private static String padded(SubjectId subject) {
    return Bytes32.of(Arrays.copyOf(subject.toBytes(), Bytes32.WIDTH)).hex();
  }

  private static String number(long sequence) {
    return Bytes32.of(BigInteger.valueOf(sequence)).hex();
  }

  /** The transaction and the block of a published batch. */
  public BatchEvidence evidence(BatchPublished event) {
    try {
      BlockHeader header = HeaderJson.read(rpc.block(BlockId.number(event.at().blockNumber())));
      return new BatchEvidence(
          event, callData(rpc.transaction(event.at().transactionHash())), header);
    } catch (IllegalArgumentException malformed) {
      throw new NodeAnswerException(
          "block " + event.at().blockNumber() + ": " + malformed.getMessage(), malformed);
    }
  }

  /** A transaction's call data, as far as it is a call of {@code publish} on the contract. */
  public CallData callData(JsonNode transaction) {
    Optional<String> to = Optional.ofNullable(transaction.get("to")).map(JsonNode::asString);
    if (to.isEmpty() || !isRating(to.get())) {
      return new CallData.Unreadable(
          "sent to " + to.orElse("nobody") + ", not to the contract: its signatures are not in it");
    }
    try {
      return new CallData.Read(
          PublishCall.decode(Hex.decode("input", transaction.path("input").asString())));
    } catch (IllegalArgumentException malformed) {
      return new CallData.Unreadable(malformed.getMessage());
    }
  }

  private boolean isRating(String to) {
    try {
      return Address.of(to).equals(deployment.creditRating());
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
