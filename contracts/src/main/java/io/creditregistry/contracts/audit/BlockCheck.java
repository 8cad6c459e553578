package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.history.BatchEvidence;

/** The anchor's header and those of all batches' blocks hash to their blocks' hashes. */
final class BlockCheck implements HistoryCheck {
  @Override
  public String name() {
    return "block headers";
  }

  @Override
  public Check check(AuditContext context) {
    Findings findings = new Findings(name());
    StateAnchor anchor = context.anchor();
    findings.require(
        anchor.isConsistent(),
        "block "
            + anchor.header().number()
            + " claims hash "
            + anchor.claimedHash()
            + " but its header hashes to "
            + anchor.header().hash());
    for (BatchEvidence batch : context.history().batches()) {
      String claimed = batch.event().at().blockHash();
      long number = batch.event().at().blockNumber();
      findings.require(
          batch.block().hash().hex().equals(claimed) && batch.block().number() == number,
          "batch "
              + batch.event().header().sequence()
              + ": block "
              + number
              + " claims hash "
              + claimed
              + " but its header hashes to "
              + batch.block().hash());
    }
    return findings.check(
        "anchored at block "
            + anchor.header().number()
            + " "
            + anchor.claimedHash()
            + (anchor.header().isQbft() ? " (QBFT)" : ""));
  }
}
