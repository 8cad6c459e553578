package io.creditregistry.cli.auditor;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.bundle.TrustAnchors;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.rpc.BlockId;
import java.nio.file.Path;
import java.util.List;

/** What a verifier holds to be true, in a file. */
public record SavedTrust(
    long chainId, String contract, int epochs, List<String> blockHashes, String file)
    implements Answer {

  /** Takes chain, contract, every epoch's attesters and these blocks' hashes from the node. */
  public static SavedTrust write(RegistryClient registry, List<Long> blocks, Path file) {
    TrustAnchors anchors = TrustAnchors.from(registry);
    for (long number : blocks) {
      String hash = registry.rpc().block(BlockId.number(number)).path("hash").asString();
      anchors = anchors.withBlock(Bytes32.of(hash));
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
