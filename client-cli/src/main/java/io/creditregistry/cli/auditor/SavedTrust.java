package io.creditregistry.cli.auditor;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.audit.ProvenState;
import io.creditregistry.contracts.bundle.TrustAnchors;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.registry.RegistryClient;
import java.nio.file.Path;
import java.util.List;

/** What a verifier holds to be true, in a file. */
public record SavedTrust(
    long chainId, String contract, int epochs, List<String> blockHashes, String file)
    implements Answer {

  /**
   * Takes chain and contract, every epoch's attesters as proven in the newest block's state, and
   * these blocks' hashes, to which their headers hash.
   */
  public static SavedTrust write(RegistryClient registry, List<Long> blocks, Path file) {
    ProvenState newest = ProvenState.at(registry, registry.rpc().blockNumber());
    TrustAnchors anchors = TrustAnchors.proven(registry, newest);
    for (long number : blocks) {
      anchors = anchors.withBlock(ProvenState.at(registry, number).blockHash());
    }
    TextFile.write(file, anchors.toJson());
    return new SavedTrust(
        anchors.domain().chainId(),
        anchors.domain().contract().checksummed(),
        anchors.attesterSets().size(),
        anchors.blockHashes().stream().map(Bytes32::hex).toList(),
        file.toString());
  }

  @Override
  public View view() {
    return View.Facts.none()
        .with("trust file", file)
        .with("chain id", chainId)
        .with("contract", contract)
        .with("attester sets", epochs)
        .with("known blocks", blockHashes.size());
  }
}
