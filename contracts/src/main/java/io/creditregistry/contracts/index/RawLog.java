package io.creditregistry.contracts.index;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.rpc.NodeAnswerException;
import java.util.ArrayList;
import java.util.List;
import org.web3j.protocol.core.methods.response.Log;
import tools.jackson.databind.JsonNode;

/**
 * A log as the chain holds it, undecoded.
 *
 * @param logIndex place among the block's logs
 * @param topics 0 to 4
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record RawLog(
    long blockNumber,
    long logIndex,
    Bytes32 blockHash,
    Bytes32 transactionHash,
    Address contract,
    List<Bytes32> topics,
    byte[] data) {
  /** Copies the list. */
  public RawLog {
    topics = List.copyOf(topics);
  }

  /**
   * Reads an element of {@code eth_getLogs}'s answer.
   *
   * @throws NodeAnswerException if it is not a log of a block
   */
  public static RawLog read(JsonNode log) {
    try {
      List<Bytes32> topics = new ArrayList<>();
      log.path("topics").forEach(topic -> topics.add(Bytes32.of(topic.asString())));
      return new RawLog(
          quantity(log, "blockNumber"),
          quantity(log, "logIndex"),
          Bytes32.of(log.path("blockHash").asString()),
          Bytes32.of(log.path("transactionHash").asString()),
          Address.of(log.path("address").asString()),
          topics,
          Hex.decode("data", log.path("data").asString()));
    } catch (RuntimeException malformed) {
      throw new NodeAnswerException("eth_getLogs: " + malformed.getMessage(), malformed);
    }
  }

  /** Takes a decoded log of a block. */
  public static RawLog of(Log log) {
    try {
      return new RawLog(
          log.getBlockNumber().longValueExact(),
          log.getLogIndex().longValueExact(),
          Bytes32.of(log.getBlockHash()),
          Bytes32.of(log.getTransactionHash()),
          Address.of(log.getAddress()),
          log.getTopics().stream().map(Bytes32::of).toList(),
          Hex.decode("data", log.getData()));
    } catch (RuntimeException malformed) {
      throw new NodeAnswerException("eth_getLogs: " + malformed.getMessage(), malformed);
    }
  }

  private static long quantity(JsonNode log, String field) {
    String text = log.path(field).asString();
    if (!text.matches("0x[0-9a-fA-F]{1,15}")) {
      throw new IllegalArgumentException(field + ": expected a quantity but found '" + text + "'");
    }
    return Long.parseLong(text.substring(2), 16);
  }

  /** The log in the form that decoders take. */
  public Log toLog() {
    Log log = new Log();
    log.setBlockNumber("0x" + Long.toHexString(blockNumber));
    log.setLogIndex("0x" + Long.toHexString(logIndex));
    log.setBlockHash(blockHash.hex());
    log.setTransactionHash(transactionHash.hex());
    log.setAddress(contract.hex());
    log.setTopics(topics.stream().map(Bytes32::hex).toList());
    log.setData(Hex.encode(data));
    return log;
  }
}
