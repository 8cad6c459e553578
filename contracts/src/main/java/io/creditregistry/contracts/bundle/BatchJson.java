package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.json.StrictJson;
import java.math.BigInteger;
import tools.jackson.databind.node.ObjectNode;

/** A signed batch's JSON; what it carries has a field named by its kind. */
final class BatchJson {
  private BatchJson() {}

  /**
   * Reads a batch that names its kind.
   *
   * @throws IllegalArgumentException naming the field that is missing, malformed or of another kind
   */
  static SignedBatch read(StrictJson json) {
    return read(json, BatchKind.named(json.text("kind")));
  }

  /** Reads a batch whose kind is known. */
  static SignedBatch read(StrictJson json, BatchKind kind) {
    SignedBatch batch =
        new SignedBatch(
            kind,
            new BatchHeader(
                json.number("sequence"),
                json.number("epoch"),
                json.number("modelId"),
                json.number("dataTime"),
                json.number("deadline"),
                json.bytes32("merkleRoot")),
            kind.contentIsNumber()
                ? BatchKind.leafCount(json.smallNumber(content(kind)))
                : json.bytes(content(kind)),
            json.bytes32("previousHash"),
            json.bytes32("digest"),
            json.bytes("signatures"));
    json.end();
    return batch;
  }

  static void write(ObjectNode json, SignedBatch batch) {
    json.put("kind", batch.kind().typeName());
    json.put("sequence", batch.header().sequence());
    json.put("epoch", batch.header().epoch());
    json.put("modelId", batch.header().modelId());
    json.put("dataTime", batch.header().dataTime());
    json.put("deadline", batch.header().deadline());
    json.put("merkleRoot", batch.header().merkleRoot().hex());
    if (batch.kind().contentIsNumber()) {
      json.put(content(batch.kind()), new BigInteger(1, batch.content()).intValueExact());
    } else {
      json.put(content(batch.kind()), Hex.encode(batch.content()));
    }
    json.put("previousHash", batch.previousHash().hex());
    json.put("digest", batch.digest().hex());
    json.put("signatures", Hex.encode(batch.signatures()));
  }

  private static String content(BatchKind kind) {
    return switch (kind) {
      case SCORES -> "records";
      case COMMITMENT -> "leafCount";
      case CORRECTIONS -> "corrections";
      case RELEASE -> "subjects";
    };
  }
}
