package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.audit.ProvenState;
import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.json.StrictJson;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.signature.AttesterSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a verifier holds to be true before it reads a bundle: the content of {@code TRUST.json}.
 *
 * @param domain chain and contract
 * @param attesterSets the attester sets by epoch; a bundle of another epoch is refused
 * @param blockHashes blocks known to be of the chain; may be empty
 * @param validators a QBFT chain's validators, whose seals make a block known; may be empty
 */
public record TrustAnchors(
    RegistryDomain domain,
    List<AttesterSet> attesterSets,
    List<Bytes32> blockHashes,
    List<Address> validators) {
  /** What the file's {@code format} says. */
  public static final String FORMAT = "credit-registry-trust/1";

  /** Copies the lists. */
  public TrustAnchors {
    attesterSets = List.copyOf(attesterSets);
    blockHashes = List.copyOf(blockHashes);
    validators = List.copyOf(validators);
  }

  /**
   * Trusts a node once: takes every attester set of the contract as it stands there now, and no
   * block.
   */
  public static TrustAnchors from(RegistryClient client) {
    List<AttesterSet> sets = new ArrayList<>();
    long epochs = client.rating().epoch();
    for (long epoch = 1; epoch <= epochs; epoch++) {
      sets.add(client.rating().attesterSet(epoch));
    }
    return new TrustAnchors(client.domain(), sets, List.of(), List.of());
  }

  /** The same, each set proven in a block's state: of the node, only that block's hash is taken. */
  public static TrustAnchors proven(RegistryClient client, ProvenState state) {
    return new TrustAnchors(
        client.domain(),
        LongStream.rangeClosed(1, state.epoch()).mapToObj(state::attesterSet).toList(),
        List.of(),
        List.of());
  }

  /** The same with one more known block. */
  public TrustAnchors withBlock(Bytes32 hash) {
    List<Bytes32> more = new ArrayList<>(blockHashes);
    more.add(hash);
    return new TrustAnchors(domain, attesterSets, more, validators);
  }

  /** The set of an epoch, where it is known. */
  public Optional<AttesterSet> attesterSet(long epoch) {
    return attesterSets.stream().filter(set -> set.epoch() == epoch).findFirst();
  }

  /**
   * Reads the text of a {@code TRUST.json}.
   *
   * @throws IllegalArgumentException naming the field that is missing, malformed or not of the
   *     format
   */
  public static TrustAnchors parse(String json) {
    StrictJson file = StrictJson.parse(json);
    String format = file.text("format");
    if (!format.equals(FORMAT)) {
      throw new IllegalArgumentException("format: expected " + FORMAT + " but found " + format);
    }
    TrustAnchors anchors =
        new TrustAnchors(
            new RegistryDomain(file.number("chainId"), file.address("contract")),
            file.objects("attesterSets").stream().map(BundleReader::attesterSet).toList(),
            file.has("blockHashes") ? file.bytes32s("blockHashes") : List.of(),
            file.has("validators") ? file.addresses("validators") : List.of());
    file.end();
    return anchors;
  }

  /** The text of a {@code TRUST.json}. */
  public String toJson() {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.put("format", FORMAT);
    json.put("chainId", domain.chainId());
    json.put("contract", domain.contract().hex());
    ArrayNode sets = json.putArray("attesterSets");
    attesterSets.forEach(set -> BundleWriter.attesterSet(sets.addObject(), set));
    ArrayNode blocks = json.putArray("blockHashes");
    blockHashes.forEach(hash -> blocks.add(hash.hex()));
    ArrayNode sealers = json.putArray("validators");
    validators.forEach(validator -> sealers.add(validator.hex()));
    return StrictJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }
}
