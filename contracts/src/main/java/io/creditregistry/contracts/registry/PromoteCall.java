package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.record.SubjectId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A call that promotes a leaf of a cold batch, taken apart.
 *
 * @param sequence the cold batch
 * @param leaf what is promoted
 * @param proof siblings from the leaf to the batch's root
 */
public record PromoteCall(long sequence, DisclosureLeaf leaf, List<Bytes32> proof) {
  private static final byte[] SELECTOR =
      CallArguments.selector(
          "promote(uint64,(" + String.join(",", DisclosureLeaf.TYPES) + "),bytes32[])");

  /** Copies the proof. */
  public PromoteCall {
    proof = List.copyOf(proof);
  }

  /**
   * Every such call in a transaction's call data, also where a wallet's or a collecting contract's
   * call carries it. What bytes look like one by chance proves nothing: no root is above it.
   */
  public static List<PromoteCall> in(byte[] callData) {
    List<PromoteCall> calls = new ArrayList<>();
    for (int at = 0; at + SELECTOR.length <= callData.length; at++) {
      if (Arrays.equals(callData, at, at + SELECTOR.length, SELECTOR, 0, SELECTOR.length)) {
        try {
          calls.add(decode(Arrays.copyOfRange(callData, at, callData.length)));
        } catch (IllegalArgumentException | ArithmeticException other) {
          continue;
        }
      }
    }
    return calls;
  }

  private static PromoteCall decode(byte[] callData) {
    CallArguments arguments = CallArguments.of(callData);
    return new PromoteCall(
        arguments.number(0),
        new DisclosureLeaf(
            SubjectId.of(arguments.beginning(1, SubjectId.WIDTH)),
            Math.toIntExact(arguments.number(2)),
            Math.toIntExact(arguments.number(3)),
            arguments.number(4),
            arguments.number(5),
            arguments.word(6),
            arguments.word(7)),
        arguments.words(8));
  }
}
