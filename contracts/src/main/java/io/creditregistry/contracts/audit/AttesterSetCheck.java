package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.history.HistoryEvent.AttesterSetChanged;
import io.creditregistry.contracts.registry.StorageSlots;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.signature.AttesterSet;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Epochs count 1, 2, 3, …, and each logged set is the one that the contract keeps: its slot points
 * to a contract whose proven code is the set.
 */
final class AttesterSetCheck implements HistoryCheck {
  @Override
  public String name() {
    return "attester sets";
  }

  @Override
  public Check check(AuditContext context) {
    Findings findings = new Findings(name());
    List<AttesterSetChanged> changes = new AttesterSets(context.history()).changes();
    findings.require(!changes.isEmpty(), "no attester set was logged");
    long expected = 1;
    for (AttesterSetChanged change : changes) {
      findings.require(
          change.epoch() == expected,
          "expected epoch " + expected + " but found " + change.epoch());
      expected = change.epoch() + 1;
      judge(context, findings, change);
    }
    return findings.check(changes.size() + " epochs, each set proven in the contract's storage");
  }

  private static void judge(AuditContext context, Findings findings, AttesterSetChanged change) {
    String which = "epoch " + change.epoch() + ": ";
    try {
      byte[] expected = code(AttesterSets.set(change));
      ChainRpc rpc = context.client().rpc();
      Bytes32 pointer =
          context
              .anchor()
              .storage(
                  rpc,
                  context.client().deployment().creditRating(),
                  List.of(StorageSlots.ofAttesterSet(change.epoch())))
              .words()
              .get(0);
      Address kept = Address.of(Arrays.copyOfRange(pointer.toBytes(), 12, 32));
      Bytes32 proven = context.anchor().storage(rpc, kept, List.of()).account().codeHash();
      findings.require(
          proven.equals(Keccak.hash(expected)),
          which
              + "the logged set is not the one kept at "
              + kept
              + " ("
              + found(rpc, kept, context)
              + ")");
    } catch (IllegalArgumentException wrong) {
      findings.add(which + wrong.getMessage());
    }
  }

  /** A set as the contract keeps it: a STOP byte, the threshold, the addresses. */
  private static byte[] code(AttesterSet set) {
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    code.write(0);
    code.write(set.threshold());
    set.attesters().forEach(attester -> code.writeBytes(attester.toBytes()));
    return code.toByteArray();
  }

  private static String found(ChainRpc rpc, Address kept, AuditContext context) {
    return Hex.encode(rpc.code(kept, BlockId.number(context.anchor().header().number())));
  }
}
