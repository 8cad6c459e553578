package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.json.StrictJson;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.signature.AttesterSet;
import java.util.List;
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
    boolean isFirst = isFirstFormat(file.text("format"));
    RegistryDomain domain = new RegistryDomain(file.number("chainId"), file.address("contract"));
    SubjectId subject = SubjectId.of(file.address("subjectId").toBytes());
    StoredScore record = record(file.object("record"));
    RecordOrigin origin =
        isFirst
            ? new RecordOrigin.Scored(
                published(file, BatchJson.read(file.object("batch"), BatchKind.SCORES)))
            : origin(file, published(file, BatchJson.read(file.object("batch"))));
    Bundle bundle =
        new Bundle(
            domain,
            subject,
            record,
            origin,
            !isFirst && file.has("release")
                ? Optional.of(release(file.object("release")))
                : Optional.empty(),
            state(file.object("state"), origin),
            file.has("disclosure")
                ? Optional.of(disclosure(file.object("disclosure")))
                : Optional.empty());
    file.end();
    return bundle;
  }

  private static boolean isFirstFormat(String format) {
    if (!format.equals(Bundle.FORMAT) && !format.equals(Bundle.FIRST_FORMAT)) {
      throw new IllegalArgumentException(
          "format: expected "
              + Bundle.FORMAT
              + " or "
              + Bundle.FIRST_FORMAT
              + " but found "
              + format);
    }
    return format.equals(Bundle.FIRST_FORMAT);
  }

  /** What comes with the batch besides, by its kind. */
  private static RecordOrigin origin(StrictJson file, PublishedBatch by) {
    return switch (by.batch().kind()) {
      case SCORES -> new RecordOrigin.Scored(by);
      case CORRECTIONS -> new RecordOrigin.Corrected(by);
      case COMMITMENT -> new RecordOrigin.Promoted(by, promotion(file.object("promotion")));
      case RELEASE ->
          throw new IllegalArgumentException(
              "batch.kind: expected Batch, Commitment or Correction but found Release");
    };
  }

  private static PublishedBatch published(StrictJson json, SignedBatch batch) {
    return new PublishedBatch(
        batch, attesterSet(json.object("attesterSet")), transaction(json.object("transaction")));
  }

  private static PublishedBatch release(StrictJson json) {
    SignedBatch batch = BatchJson.read(json.object("batch"));
    if (batch.kind() != BatchKind.RELEASE) {
      throw new IllegalArgumentException(
          "release.batch.kind: expected Release but found " + batch.kind().typeName());
    }
    PublishedBatch release = published(json, batch);
    json.end();
    return release;
  }

  private static Promotion promotion(StrictJson json) {
    Promotion promotion =
        new Promotion(
            json.bytes32("featuresHash"),
            json.bytes32("salt"),
            json.bytes32s("proof"),
            transaction(json.object("transaction")));
    json.end();
    return promotion;
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

  static AttesterSet attesterSet(StrictJson json) {
    AttesterSet set =
        new AttesterSet(
            json.number("epoch"), json.smallNumber("threshold"), json.addresses("attesters"));
    json.end();
    return set;
  }

  private static RawTransaction transaction(StrictJson json) {
    RawTransaction transaction = new RawTransaction(json.bytes32("hash"), json.bytes("raw"));
    json.end();
    return transaction;
  }

  private static StateEvidence state(StrictJson json, RecordOrigin origin) {
    StateEvidence state =
        new StateEvidence(
            json.number("blockNumber"),
            json.bytes32("blockHash"),
            json.bytes("blockHeader"),
            json.byteLists("accountProof"),
            json.byteLists("storageProof"),
            origin instanceof RecordOrigin.Promoted
                ? json.byteLists("commitmentProof")
                : List.of());
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
