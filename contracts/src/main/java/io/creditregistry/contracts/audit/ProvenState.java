package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.ScoreReading;
import io.creditregistry.contracts.registry.StorageSlots;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.NodeAnswerException;
import io.creditregistry.contracts.signature.AttesterSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads the contract's storage as of one block, each word proven under the state root of a header
 * that hashes to the block's hash. What remains to be known from elsewhere is that hash.
 */
public final class ProvenState {
  /** Slots per proof request: larger answers take the node longer than they save. */
  private static final int CHUNK = 500;

  /** Where the pause lies in the head's word, and a suspension in a model's (storage-layout.md). */
  private static final int PAUSED_FROM = 248;

  private static final int SUSPENDED_BIT = 255;

  private final RegistryClient client;
  private final StateAnchor anchor;

  private ProvenState(RegistryClient client, StateAnchor anchor) {
    this.client = client;
    this.anchor = anchor;
  }

  /**
   * The state as of a block.
   *
   * @throws io.creditregistry.contracts.rpc.ChainException if the node does not answer, or its
   *     header does not hash to the hash that it gives
   */
  public static ProvenState at(RegistryClient client, long block) {
    return truthful(
        "eth_getBlockByNumber",
        () -> {
          StateAnchor anchor = StateAnchor.read(client.rpc(), block);
          if (!anchor.isConsistent()) {
            throw new IllegalArgumentException(
                "block "
                    + block
                    + ": the node claims hash "
                    + anchor.claimedHash()
                    + " but its header hashes to "
                    + anchor.header().hash());
          }
          return new ProvenState(client, anchor);
        });
  }

  /** Number of the block. */
  public long block() {
    return anchor.header().number();
  }

  /** Hash of the block. */
  public Bytes32 blockHash() {
    return anchor.claimedHash();
  }

  /** Time of the block, Unix seconds. */
  public long blockTime() {
    return anchor.header().timestamp();
  }

  /**
   * What the contract would answer for each subject at this block.
   *
   * @param maxAge seconds that the data may be old
   * @throws io.creditregistry.contracts.rpc.ChainException if the node gives no proof, or one that
   *     does not hold
   */
  public List<ScoreReading> scoresOf(List<SubjectId> subjects, long maxAge) {
    List<ScoreReading> readings = new ArrayList<>(subjects.size());
    boolean paused = isPublishingPaused();
    Map<Long, Boolean> suspended = new HashMap<>();
    for (int from = 0; from < subjects.size(); from += CHUNK) {
      List<SubjectId> some = subjects.subList(from, Math.min(from + CHUNK, subjects.size()));
      for (Bytes32 word : words(some.stream().map(StorageSlots::ofRecord).toList())) {
        StoredScore score = StoredScore.decode(word.toNumber());
        readings.add(
            new ScoreReading(
                score.statusAt(blockTime(), maxAge),
                score,
                paused,
                suspended.computeIfAbsent(score.modelId(), this::isSuspended)));
      }
    }
    return readings;
  }

  /** Whether publishing is paused, as the contract keeps it. */
  public boolean isPublishingPaused() {
    return words(List.of(StorageSlots.HEAD)).get(0).toNumber().shiftRight(PAUSED_FROM).signum()
        != 0;
  }

  private boolean isSuspended(long modelId) {
    return words(List.of(StorageSlots.ofTerms(modelId))).get(0).toNumber().testBit(SUSPENDED_BIT);
  }

  /** Digest of the last batch, as the contract keeps it. */
  public Bytes32 headHash() {
    return words(List.of(StorageSlots.HEAD_HASH)).get(0);
  }

  /** The present epoch, as the contract keeps it. */
  public long epoch() {
    return words(List.of(StorageSlots.HEAD))
        .get(0)
        .toNumber()
        .shiftRight(HeadCheck.EPOCH_FROM)
        .and(BigInteger.ONE.shiftLeft(HeadCheck.EPOCH_WIDTH).subtract(BigInteger.ONE))
        .longValueExact();
  }

  /**
   * An epoch's attester set: its slot points to a contract whose proven code is the set.
   *
   * @throws io.creditregistry.contracts.rpc.ChainException if it is not proven
   */
  public AttesterSet attesterSet(long epoch) {
    Bytes32 pointer = words(List.of(StorageSlots.ofAttesterSet(epoch))).get(0);
    Address kept = Address.of(Arrays.copyOfRange(pointer.toBytes(), 12, 32));
    byte[] code = client.rpc().code(kept, BlockId.number(block()));
    return truthful(
        "eth_getCode",
        () -> {
          Bytes32 proven = anchor.storage(client.rpc(), kept, List.of()).account().codeHash();
          if (!proven.equals(Keccak.hash(code))) {
            throw new IllegalArgumentException(
                "the attester set of epoch "
                    + epoch
                    + " at "
                    + kept
                    + ": expected code that hashes to "
                    + proven
                    + " but found "
                    + Keccak.hash(code));
          }
          return set(epoch, code);
        });
  }

  /** From the code that the contract keeps it in: a STOP byte, the threshold, the addresses. */
  private static AttesterSet set(long epoch, byte[] code) {
    List<Address> attesters = new ArrayList<>();
    for (int at = 2; at + Address.WIDTH <= code.length; at += Address.WIDTH) {
      attesters.add(Address.of(Arrays.copyOfRange(code, at, at + Address.WIDTH)));
    }
    return new AttesterSet(epoch, code.length > 1 ? code[1] : 0, attesters);
  }

  private List<Bytes32> words(List<Bytes32> slots) {
    Address contract = client.deployment().creditRating();
    return truthful("eth_getProof", () -> anchor.storage(client.rpc(), contract, slots).words());
  }

  private static <T> T truthful(String method, Supplier<T> step) {
    try {
      return step.get();
    } catch (IllegalArgumentException wrong) {
      throw new NodeAnswerException(method + ": " + wrong.getMessage(), wrong);
    }
  }
}
