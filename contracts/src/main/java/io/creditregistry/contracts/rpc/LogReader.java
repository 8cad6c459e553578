package io.creditregistry.contracts.rpc;

import io.creditregistry.contracts.bytes.Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.methods.request.EthFilter;
import org.web3j.protocol.core.methods.response.EthLog;
import org.web3j.protocol.core.methods.response.Log;

/** Reads logs of a block range in pieces that the node is willing to answer. */
public final class LogReader {
  private static final long LARGEST_PIECE = 10_000;

  private final ChainRpc rpc;
  private long piece = LARGEST_PIECE;

  public LogReader(ChainRpc rpc) {
    this.rpc = rpc;
  }

  /** Told after each piece. */
  @FunctionalInterface
  public interface Progress {
    /**
     * @param block last block read
     */
    void readTo(long block);
  }

  /**
   * All logs of some contracts, in the chain's order. A refused piece is halved and tried again.
   *
   * @param topics what the log's first topics must be, null for any; none for all logs
   * @param from first block
   * @param to last block
   * @throws NodeRefusedException if the node refuses even a single block
   */
  public List<Log> read(
      List<Address> contracts, List<String> topics, long from, long to, Progress progress) {
    List<Log> logs = new ArrayList<>();
    long next = from;
    while (next <= to) {
      long last = Math.min(to, next + piece - 1);
      try {
        logs.addAll(readPiece(contracts, topics, next, last));
        progress.readTo(last);
        next = last + 1;
        piece = Math.min(LARGEST_PIECE, 2 * piece);
      } catch (NodeRefusedException refused) {
        if (last == next) {
          throw refused;
        }
        piece = Math.max(1, (last - next + 1) / 2);
      }
    }
    return logs;
  }

  private List<Log> readPiece(List<Address> contracts, List<String> topics, long from, long to) {
    EthFilter filter =
        new EthFilter(
            DefaultBlockParameter.valueOf(BigInteger.valueOf(from)),
            DefaultBlockParameter.valueOf(BigInteger.valueOf(to)),
            contracts.stream().map(Address::hex).toList());
    topics.forEach(filter::addSingleTopic);
    List<Log> logs = new ArrayList<>();
    for (EthLog.LogResult<?> result : rpc.send(rpc.web3j().ethGetLogs(filter))) {
      if (!(result.get() instanceof Log log)) {
        throw new NodeAnswerException("eth_getLogs: expected log objects but found " + result);
      }
      logs.add(log);
    }
    return logs;
  }
}
