package io.creditregistry.contracts.index;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A piece of an index as bytes: block, hash, sequence, digest, count, and so many logs. */
final class PieceBytes {
  private static final int HEAD = 2 * Long.BYTES + 2 * Bytes32.WIDTH + Integer.BYTES;
  private static final int LOG_HEAD = 2 * Long.BYTES + 2 * Bytes32.WIDTH + Address.WIDTH + 5;

  private PieceBytes() {}

  static byte[] write(Checkpoint upTo, List<RawLog> logs) {
    int size = HEAD;
    for (RawLog log : logs) {
      size += LOG_HEAD + log.topics().size() * Bytes32.WIDTH + log.data().length;
    }
    ByteBuffer bytes = ByteBuffer.allocate(size);
    bytes.putLong(upTo.block()).put(upTo.hash().toBytes());
    bytes.putLong(upTo.sequence()).put(upTo.digest().toBytes());
    bytes.putInt(logs.size());
    for (RawLog log : logs) {
      bytes.putLong(log.blockNumber()).putLong(log.logIndex());
      bytes.put(log.blockHash().toBytes()).put(log.transactionHash().toBytes());
      bytes.put(log.contract().toBytes());
      bytes.put((byte) log.topics().size());
      log.topics().forEach(topic -> bytes.put(topic.toBytes()));
      bytes.putInt(log.data().length).put(log.data());
    }
    return bytes.array();
  }

  static Checkpoint checkpoint(byte[] piece) {
    ByteBuffer bytes = ByteBuffer.wrap(piece);
    return new Checkpoint(bytes.getLong(), word(bytes), bytes.getLong(), word(bytes));
  }

  static int count(byte[] piece) {
    return ByteBuffer.wrap(piece).getInt(HEAD - Integer.BYTES);
  }

  static List<RawLog> logs(byte[] piece) {
    ByteBuffer bytes = ByteBuffer.wrap(piece).position(HEAD);
    List<RawLog> logs = new ArrayList<>();
    for (int left = count(piece); left > 0; left--) {
      long block = bytes.getLong();
      long logIndex = bytes.getLong();
      Bytes32 blockHash = word(bytes);
      Bytes32 transactionHash = word(bytes);
      Address contract = Address.of(some(bytes, Address.WIDTH));
      List<Bytes32> topics = new ArrayList<>();
      for (int topic = bytes.get(); topic > 0; topic--) {
        topics.add(word(bytes));
      }
      byte[] data = some(bytes, bytes.getInt());
      logs.add(new RawLog(block, logIndex, blockHash, transactionHash, contract, topics, data));
    }
    return logs;
  }

  private static Bytes32 word(ByteBuffer bytes) {
    return Bytes32.of(some(bytes, Bytes32.WIDTH));
  }

  private static byte[] some(ByteBuffer bytes, int width) {
    byte[] taken = new byte[width];
    bytes.get(taken);
    return taken;
  }
}
