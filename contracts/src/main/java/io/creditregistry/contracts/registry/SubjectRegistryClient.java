package io.creditregistry.contracts.registry;

import static io.creditregistry.contracts.registry.ContractReads.read;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.rpc.LogReader;
import io.creditregistry.contracts.subject.DisputeState;
import io.creditregistry.contracts.subject.SubjectRequest;
import io.creditregistry.contracts.wrapper.SubjectRegistry;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.web3j.abi.EventEncoder;

/** Reads {@code SubjectRegistry} at one block. Every method throws {@code ChainException}s only. */
public final class SubjectRegistryClient {
  /** First purpose that needs no consent. */
  public static final int FREE_PURPOSE = 256;

  private final ChainRpc rpc;
  private final SubjectRegistry contract;
  private final Address address;

  SubjectRegistryClient(ChainRpc rpc, Address address, BlockId block) {
    this.rpc = rpc;
    this.address = address;
    this.contract =
        SubjectRegistry.load(
            address.hex(), rpc.web3j(), new ContractReads(rpc, block), ContractReads.NO_GAS);
  }

  public Address address() {
    return address;
  }

  /** Who speaks for a subject. */
  public SubjectController controllerOf(SubjectId subject) {
    SubjectRegistry.Controller controller = read(contract.controllerOf(subject.toBytes()));
    return new SubjectController(
        someone(controller.current),
        controller.bindings.longValueExact(),
        controller.requests.longValueExact(),
        someone(controller.next),
        controller.effectiveAt.longValueExact());
  }

  /** A subject's latest dispute. */
  public SubjectDispute disputeOf(SubjectId subject) {
    var answer = read(contract.disputeOf(subject.toBytes()));
    SubjectRegistry.Dispute dispute = answer.component1();
    return new SubjectDispute(
        dispute.number.longValueExact(),
        DisputeState.of(dispute.state.intValueExact()),
        dispute.extended,
        dispute.reasonCode.intValueExact(),
        dispute.openedAt.longValueExact(),
        dispute.dueAt.longValueExact(),
        answer.component2());
  }

  /** Unix seconds until when a lender may inquire; 0 where it was never granted or taken back. */
  public long grantOf(SubjectId subject, Address lender, int purpose) {
    return read(contract.grantOf(subject.toBytes(), lender.hex(), BigInteger.valueOf(purpose)))
        .longValueExact();
  }

  public Bytes32 domainSeparator() {
    return Bytes32.of(read(contract.domainSeparator()));
  }

  /** Subjects that ever disputed, each once, in order of their first dispute. */
  public List<SubjectId> disputers(long fromBlock) {
    List<String> topics = List.of(EventEncoder.encode(SubjectRegistry.DISPUTEOPENED_EVENT));
    return new LogReader(rpc)
        .read(List.of(address), topics, fromBlock, rpc.blockNumber(), block -> {}).stream()
            .map(log -> SubjectId.of(log.getTopics().get(1).substring(0, 42)))
            .distinct()
            .toList();
  }

  private static Optional<Address> someone(String hex) {
    Address found = Address.of(hex);
    return found.equals(SubjectRequest.NOBODY) ? Optional.empty() : Optional.of(found);
  }
}
