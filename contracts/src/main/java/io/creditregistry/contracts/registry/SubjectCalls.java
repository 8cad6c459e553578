package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.subject.AttesterStatement;
import io.creditregistry.contracts.subject.SignedRequest;
import io.creditregistry.contracts.subject.SubjectRequest;
import io.creditregistry.contracts.wrapper.SubjectRegistry;
import java.math.BigInteger;
import org.web3j.protocol.core.RemoteFunctionCall;

/** Builds every change that {@code SubjectRegistry} offers; nothing is asked of the chain. */
public final class SubjectCalls {
  private final SubjectRegistry contract;

  SubjectCalls(ChainRpc rpc, Address address) {
    contract =
        SubjectRegistry.load(
            address.hex(),
            rpc.web3j(),
            new ContractReads(rpc, BlockId.LATEST),
            ContractReads.NO_GAS);
  }

  /** What a controller asks for; the controller sends it. */
  public ContractCall request(SubjectRequest request) {
    byte[] id = request.subjectId().toBytes();
    BigInteger code = BigInteger.valueOf(request.code());
    return call(
        switch (request.action()) {
          case GRANT_ACCESS ->
              contract.grantAccess(
                  id, request.lender().hex(), code, BigInteger.valueOf(request.expiresAt()));
          case REVOKE_ACCESS -> contract.revokeAccess(id, request.lender().hex(), code);
          case FREEZE_FILE -> contract.freezeFile(id, code);
          case UNFREEZE_FILE -> contract.unfreezeFile(id, code);
          case OPEN_DISPUTE -> contract.openDispute(id, code);
          case WITHDRAW_DISPUTE -> contract.withdrawDispute(id);
        });
  }

  /** What a controller signed; anyone may send it. */
  public ContractCall relay(SignedRequest signed) {
    SubjectRequest request = signed.request();
    byte[] id = request.subjectId().toBytes();
    BigInteger code = BigInteger.valueOf(request.code());
    SubjectRegistry.Authorization by =
        new SubjectRegistry.Authorization(
            BigInteger.valueOf(signed.nonce()),
            BigInteger.valueOf(signed.deadline()),
            signed.signature().toBytes());
    return call(
        switch (request.action()) {
          case GRANT_ACCESS ->
              contract.grantAccessSigned(
                  id, request.lender().hex(), code, BigInteger.valueOf(request.expiresAt()), by);
          case REVOKE_ACCESS -> contract.revokeAccessSigned(id, request.lender().hex(), code, by);
          case FREEZE_FILE -> contract.freezeFileSigned(id, code, by);
          case UNFREEZE_FILE -> contract.unfreezeFileSigned(id, code, by);
          case OPEN_DISPUTE -> contract.openDisputeSigned(id, code, by);
          case WITHDRAW_DISPUTE -> contract.withdrawDisputeSigned(id, by);
        });
  }

  /**
   * What attesters signed; anyone may send it.
   *
   * @param signatures packed, ascending by signer
   */
  public ContractCall state(AttesterStatement statement, byte[] signatures) {
    byte[] id = statement.subjectId().toBytes();
    BigInteger epoch = BigInteger.valueOf(statement.epoch());
    BigInteger deadline = BigInteger.valueOf(statement.deadline());
    return call(
        switch (statement) {
          case AttesterStatement.BindController bind ->
              contract.bindController(
                  id,
                  bind.controller().hex(),
                  epoch,
                  BigInteger.valueOf(bind.nonce()),
                  deadline,
                  signatures);
          case AttesterStatement.ExtendDispute extend ->
              contract.extendDispute(
                  id, BigInteger.valueOf(extend.number()), epoch, deadline, signatures);
          case AttesterStatement.ResolveDispute resolve ->
              contract.resolveDispute(
                  id,
                  BigInteger.valueOf(resolve.number()),
                  BigInteger.valueOf(resolve.outcome().ordinal()),
                  BigInteger.valueOf(resolve.reasonCode()),
                  epoch,
                  deadline,
                  signatures);
        });
  }

  /** Lets the announced wallet take over; the present one sends it, or anyone when it is time. */
  public ContractCall completeBinding(SubjectId subject) {
    return call(contract.completeBinding(subject.toBytes()));
  }

  /** Records that the sender asks about a subject. */
  public ContractCall recordInquiry(SubjectId subject, int purpose) {
    return call(contract.recordInquiry(subject.toBytes(), BigInteger.valueOf(purpose)));
  }

  private ContractCall call(RemoteFunctionCall<?> call) {
    return ContractCall.to(Address.of(contract.getContractAddress()), call.encodeFunctionCall());
  }
}
