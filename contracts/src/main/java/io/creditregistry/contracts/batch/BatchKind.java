package io.creditregistry.contracts.batch;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** What a batch carries; each kind has its EIP-712 type and its function (protocol.md). */
public enum BatchKind {
  /** Records for their subjects' slots. */
  SCORES("Batch", "bytes32 recordsHash", "publish", "bytes", "BatchPublished", 24),
  /** One root for up to a million leaves; the content is their number, 4 bytes. */
  COMMITMENT("Commitment", "uint32 leafCount", "commitBatch", "uint32", "BatchCommitted", 0),
  /** Records that replace wrong ones. */
  CORRECTIONS(
      "Correction", "bytes32 correctionsHash", "correctRecords", "bytes", "BatchCorrected", 34),
  /** Subjects whose held records a second quorum approves. */
  RELEASE("Release", "bytes32 subjectsHash", "releaseBatch", "bytes", "BatchReleased", 20);

  /** What every kind's event has after its three indexed fields and before its content. */
  private static final String EVENT_HEAD = "(uint64,uint32,uint32,uint40,uint40,bytes32,bytes32,";

  private static final String HEADER_TYPE = "(uint64,uint32,uint32,uint40,uint40,bytes32)";

  private final String typeName;
  private final String type;
  private final String signature;
  private final String event;
  private final boolean isNumber;
  private final int memberWidth;
  private final Bytes32 typehash;

  BatchKind(
      String name,
      String member,
      String function,
      String contentType,
      String event,
      int memberWidth) {
    this.typeName = name;
    this.event = event;
    this.memberWidth = memberWidth;
    type =
        name
            + "(uint64 sequence,uint32 epoch,uint32 modelId,uint40 dataTime,uint40 deadline,"
            + "bytes32 merkleRoot,"
            + member
            + ",bytes32 previousHash)";
    signature = function + "(" + HEADER_TYPE + "," + contentType + ",bytes)";
    isNumber = contentType.equals("uint32");
    typehash = Keccak.hash(type);
  }

  /** The EIP-712 type's name. */
  public String typeName() {
    return typeName;
  }

  /**
   * The kind of this EIP-712 type's name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static BatchKind named(String typeName) {
    return Arrays.stream(values())
        .filter(kind -> kind.typeName.equals(typeName))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "kind: expected Batch, Commitment, Correction or Release but found "
                        + typeName));
  }

  /** The EIP-712 type, normative in protocol.md. */
  public String type() {
    return type;
  }

  /** Hash of the EIP-712 type. */
  Bytes32 typehash() {
    return typehash;
  }

  /** The contract's function, as its selector is made from it. */
  public String signature() {
    return signature;
  }

  /** The name of the event that tells of a batch of this kind. */
  public String event() {
    return event;
  }

  /** First topic of that event. */
  public Bytes32 eventTopic() {
    return Keccak.hash(event + EVENT_HEAD + (isNumber ? "uint32" : "bytes") + ")");
  }

  /** How many records, leaves, corrections or subjects a content speaks of. */
  public int size(byte[] content) {
    return isNumber ? ByteBuffer.wrap(content).getInt() : content.length / memberWidth;
  }

  /** Whether the function takes the content as a number in place rather than as bytes. */
  public boolean contentIsNumber() {
    return isNumber;
  }

  /** The content of a commitment. */
  public static byte[] leafCount(int leaves) {
    return ByteBuffer.allocate(4).putInt(leaves).array();
  }

  /** The member of the signed struct that stands for the content. */
  public Bytes32 contentWord(byte[] content) {
    if (!isNumber) {
      return Keccak.hash(content);
    }
    byte[] word = new byte[Bytes32.WIDTH];
    System.arraycopy(content, 0, word, Bytes32.WIDTH - content.length, content.length);
    return Bytes32.of(word);
  }
}
