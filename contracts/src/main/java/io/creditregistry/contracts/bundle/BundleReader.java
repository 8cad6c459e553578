package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.json.StrictJson;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.signature.AttesterSet;
import java.util.Optional;

/** Reads a bundle's JSON; accepts exactly the fields of the format. */
final class BundleReader {
  private BundleReader() {}

  /**
   * Reads a bundle.
   *
   * @throws IllegalArgumentException naming the field that is missing, malformed or not of the
   *     format
   */
  static Bundle read(String json) {
    StrictJson file = StrictJson.parse(json);
    String format = file.text("format");
    if (!format.equals(Bundle.FORMAT)) {
      throw new IllegalArgumentException(
          "format: expected " + Bundle.FORMAT + " but found " + format);
    }
    Bundle bundle =
        new Bundle(
            new RegistryDomain(file.number("chainId"), file.address("contract")),
            SubjectId.of(file.address("subjectId").toBytes()),
            record(file.object("record")),
            batch(file.object("batch")),
            attesterSet(file.object("attesterSet")),
            transaction(file.object("transaction")),
            state(file.object("state")),
            file.has("disclosure")
                ? Optional.of(disclosure(file.object("disclosure")))
                : Optional.empty());
    file.end();
    return bundle;
  }

  private static StoredScore record(StrictJson json) {
    StoredScore record =
        new StoredScore(
            json.smallNumber("scorePoints"),
            json.smallNumber("pdBps"),
            json.number("modelId"),
            json.number("dataTime"),
            json.number("publishedAt"),
            json.number("sequence"),
            json.smallNumber("statusBits"));
    json.end();
    return record;
  }

  private static SignedBatch batch(StrictJson json) {
    BatchHeader header =
        new BatchHeader(
            json.number("sequence"),
            json.number("epoch"),
            json.number("modelId"),
            json.number("dataTime"),
            json.number("deadline"),
            json.bytes32("merkleRoot"));
    SignedBatch batch =
        new SignedBatch(
            header,
            json.bytes("records"),
            json.bytes32("previousHash"),
            json.bytes32("digest"),
            json.bytes("signatures"));
    json.end();
    return batch;
  }

  static AttesterSet attesterSet(StrictJson json) {
    AttesterSet set =
        new AttesterSet(
            json.number("epoch"), json.smallNumber("threshold"), json.addresses("attesters"));
    json.end();
    return set;
  }

  private static PublishingTransaction transaction(StrictJson json) {
    PublishingTransaction transaction =
        new PublishingTransaction(json.bytes32("hash"), json.bytes("raw"));
    json.end();
    return transaction;
  }

  private static StateEvidence state(StrictJson json) {
    StateEvidence state =
        new StateEvidence(
            json.number("blockNumber"),
            json.bytes32("blockHash"),
            json.bytes("blockHeader"),
            json.byteLists("accountProof"),
            json.byteLists("storageProof"));
    json.end();
    return state;
  }

  private static Disclosure disclosure(StrictJson json) {
    Disclosure disclosure =
        new Disclosure(
            json.bytes32("featuresHash"),
            json.bytes32("salt"),
            json.bytes32s("proof"),
            json.text("features"));
    json.end();
    return disclosure;
  }
}
