package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.json.StrictJson;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.signature.AttesterSet;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a bundle's JSON. */
public final class BundleWriter {
  private BundleWriter() {}

  /** The file's text, indented, fields in the order of protocol.md. */
  public static String write(Bundle bundle) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.put("format", Bundle.FORMAT);
    json.put("chainId", bundle.domain().chainId());
    json.put("contract", bundle.domain().contract().hex());
    json.put("subjectId", bundle.subjectId().hex());
    record(json.putObject("record"), bundle.record());
    published(json, bundle.origin().by());
    if (bundle.origin() instanceof RecordOrigin.Promoted(PublishedBatch cold, Promotion leaf)) {
      promotion(json.putObject("promotion"), leaf);
    }
    bundle.release().ifPresent(release -> published(json.putObject("release"), release));
    state(json.putObject("state"), bundle.state());
    bundle.disclosure().ifPresent(known -> disclosure(json.putObject("disclosure"), known));
    return StrictJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  private static void record(ObjectNode json, StoredScore record) {
    json.put("scorePoints", record.scorePoints());
    json.put("pdBps", record.pdBps());
    json.put("modelId", record.modelId());
    json.put("dataTime", record.dataTime());
    json.put("publishedAt", record.publishedAt());
    json.put("sequence", record.sequence());
    json.put("statusBits", record.statusBits());
  }

  private static void published(ObjectNode json, PublishedBatch published) {
    BatchJson.write(json.putObject("batch"), published.batch());
    attesterSet(json.putObject("attesterSet"), published.attesterSet());
    transaction(json.putObject("transaction"), published.transaction());
  }

  private static void transaction(ObjectNode json, RawTransaction transaction) {
    json.put("hash", transaction.hash().hex());
    json.put("raw", Hex.encode(transaction.raw()));
  }

  private static void promotion(ObjectNode json, Promotion promotion) {
    json.put("featuresHash", promotion.featuresHash().hex());
    json.put("salt", promotion.salt().hex());
    ArrayNode proof = json.putArray("proof");
    promotion.proof().stream().map(Bytes32::hex).forEach(proof::add);
    transaction(json.putObject("transaction"), promotion.transaction());
  }

  static void attesterSet(ObjectNode json, AttesterSet set) {
    json.put("epoch", set.epoch());
    json.put("threshold", set.threshold());
    ArrayNode attesters = json.putArray("attesters");
    set.attesters().forEach(attester -> attesters.add(attester.hex()));
  }

  private static void state(ObjectNode json, StateEvidence state) {
    json.put("blockNumber", state.number());
    json.put("blockHash", state.hash().hex());
    json.put("blockHeader", Hex.encode(state.header()));
    nodes(json.putArray("accountProof"), state.accountProof());
    nodes(json.putArray("storageProof"), state.storageProof());
    if (!state.commitmentProof().isEmpty()) {
      nodes(json.putArray("commitmentProof"), state.commitmentProof());
    }
  }

  private static void nodes(ArrayNode json, List<byte[]> nodes) {
    nodes.forEach(node -> json.add(Hex.encode(node)));
  }

  private static void disclosure(ObjectNode json, Disclosure disclosure) {
    json.put("featuresHash", disclosure.featuresHash().hex());
    json.put("salt", disclosure.salt().hex());
    ArrayNode proof = json.putArray("proof");
    disclosure.proof().stream().map(Bytes32::hex).forEach(proof::add);
    json.put("features", disclosure.features());
  }
}
