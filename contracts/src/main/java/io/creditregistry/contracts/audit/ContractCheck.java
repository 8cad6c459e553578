package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.registry.ContractArtefact;
import io.creditregistry.contracts.registry.Deployment;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import java.util.List;

/** Both contracts hold the compiled code, by the code hash proven under the state root. */
final class ContractCheck implements HistoryCheck {
  @Override
  public String name() {
    return "contract code";
  }

  @Override
  public Check check(AuditContext context) {
    Findings findings = new Findings(name());
    Deployment deployment = context.client().deployment();
    judge(context, findings, ContractArtefact.CREDIT_RATING, deployment.creditRating());
    judge(context, findings, ContractArtefact.MODEL_REGISTRY, deployment.modelRegistry());
    judge(context, findings, ContractArtefact.SUBJECT_REGISTRY, deployment.subjectRegistry());
    Address models = context.client().rating().models();
    findings.require(
        models.equals(deployment.modelRegistry()),
        "CreditRating names the model registry "
            + models
            + " but the deployment "
            + deployment.modelRegistry());
    return findings.check(
        "CreditRating "
            + deployment.creditRating()
            + " and ModelRegistry "
            + deployment.modelRegistry()
            + " are the compiled ones");
  }

  private static void judge(
      AuditContext context, Findings findings, ContractArtefact artefact, Address address) {
    ChainRpc rpc = context.client().rpc();
    byte[] code = rpc.code(address, BlockId.number(context.anchor().header().number()));
    if (code.length == 0) {
      findings.add("no code of " + artefact.name() + " at " + address);
      return;
    }
    Bytes32 proven = context.anchor().storage(rpc, address, List.of()).account().codeHash();
    findings.require(
        proven.equals(Keccak.hash(code)),
        artefact.name() + ": the code given does not hash to the proven " + proven);
    findings.require(
        artefact.isCodeOf(code), "the code at " + address + " is not that of " + artefact.name());
  }
}
