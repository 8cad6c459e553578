package io.creditregistry.contracts.registry;

import static io.creditregistry.contracts.registry.ContractReads.read;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.record.ScoreStatus;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.wrapper.LendingDesk;
import java.util.Optional;
import org.web3j.protocol.core.methods.response.TransactionReceipt;

/** Reads the example {@code LendingDesk} at one block. */
public final class LendingDeskClient {
  private final LendingDesk contract;
  private final Address address;

  LendingDeskClient(ChainRpc rpc, Address address, BlockId block) {
    this.address = address;
    this.contract =
        LendingDesk.load(
            address.hex(), rpc.web3j(), new ContractReads(rpc, block), ContractReads.NO_GAS);
  }

  public Address address() {
    return address;
  }

  /** Least score points that the desk lends to. */
  public int minScorePoints() {
    return read(contract.minScorePoints()).intValueExact();
  }

  /** Oldest data that the desk accepts, in seconds. */
  public long maxAge() {
    return read(contract.maxAge()).longValueExact();
  }

  /** Number of decisions taken. */
  public long loanCount() {
    return read(contract.loanCount()).longValueExact();
  }

  /** Address of the registry that the desk reads. */
  public Address rating() {
    return Address.of(read(contract.rating()));
  }

  /** The decision that the desk would take now. */
  public LoanDecision preview(SubjectId subject) {
    LendingDesk.Decision decision = read(contract.previewDecision(subject.toBytes()));
    return new LoanDecision(
        0,
        subject,
        decision.approved,
        ScoreStatus.of(decision.status.intValueExact()),
        decision.scorePoints.intValueExact(),
        decision.halted);
  }

  /** The decision in a transaction's logs; empty where there is none of this desk. */
  public Optional<LoanDecision> decisionIn(TransactionReceipt receipt) {
    return LendingDesk.getLoanDecidedEvents(receipt).stream()
        .filter(event -> Address.of(event.log.getAddress()).equals(address))
        .map(
            event ->
                new LoanDecision(
                    event.loanId.longValueExact(),
                    SubjectId.of(event.subjectId),
                    event.approved,
                    ScoreStatus.of(event.status.intValueExact()),
                    event.scorePoints.intValueExact(),
                    event.halted))
        .findFirst();
  }
}
