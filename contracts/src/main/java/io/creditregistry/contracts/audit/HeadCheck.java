package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.registry.StorageSlots;
import java.math.BigInteger;
import java.util.List;

/**
 * The contract's proven head (sequence, epoch, pause, last digest) is where the history ends: no
 * log was held back at the end.
 */
final class HeadCheck implements HistoryCheck {
  private static final int SEQUENCE_FROM = 160;
  private static final int SEQUENCE_WIDTH = 56;
  static final int EPOCH_FROM = SEQUENCE_FROM + SEQUENCE_WIDTH;
  static final int EPOCH_WIDTH = 32;
  private static final int PAUSED_FROM = EPOCH_FROM + EPOCH_WIDTH;

  @Override
  public String name() {
    return "head";
  }

  @Override
  public Check check(AuditContext context) {
    Findings findings = new Findings(name());
    List<Bytes32> words =
        context
            .anchor()
            .storage(
                context.client().rpc(),
                context.client().deployment().creditRating(),
                List.of(StorageSlots.HEAD, StorageSlots.HEAD_HASH))
            .words();
    BigInteger head = words.get(0).toNumber();
    Replay replay = Replay.of(context.history());
    same(findings, "sequence", replay.sequence(), bits(head, SEQUENCE_FROM, SEQUENCE_WIDTH));
    same(findings, "epoch", replay.epoch(), bits(head, EPOCH_FROM, EPOCH_WIDTH));
    same(findings, "pause", replay.paused() ? 1 : 0, bits(head, PAUSED_FROM, 8));
    findings.require(
        replay.headHash().equals(words.get(1)),
        "history ends with digest " + replay.headHash() + " but the contract with " + words.get(1));
    return findings.check(
        "batch " + replay.sequence() + ", epoch " + replay.epoch() + ", digest " + words.get(1));
  }

  private static void same(Findings findings, String what, long history, long contract) {
    findings.require(
        history == contract,
        what + ": history gives " + history + " but the contract holds " + contract);
  }

  private static long bits(BigInteger word, int from, int width) {
    BigInteger mask = BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE);
    return word.shiftRight(from).and(mask).longValueExact();
  }
}
