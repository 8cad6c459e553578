package io.creditregistry.contracts.consistency;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.json.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a consistency proof; accepts exactly the fields of the format. */
public final class ConsistencyJson {
  private ConsistencyJson() {}

  /** The file's text, indented, fields in the order of protocol.md. */
  public static String write(ConsistencyProof proof) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.put("format", ConsistencyProof.FORMAT);
    json.put("chainId", proof.domain().chainId());
    json.put("contract", proof.domain().contract().hex());
    point(json.putObject("from"), proof.from());
    point(json.putObject("to"), proof.to());
    ArrayNode batches = json.putArray("batches");
    proof.batches().forEach(step -> step(batches.addObject(), step));
    return StrictJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  private static void point(ObjectNode json, ChainPoint point) {
    json.put("sequence", point.sequence());
    json.put("digest", point.digest().hex());
  }

  private static void step(ObjectNode json, ChainStep step) {
    json.put("kind", step.kind().typeName());
    json.put("sequence", step.header().sequence());
    json.put("epoch", step.header().epoch());
    json.put("modelId", step.header().modelId());
    json.put("dataTime", step.header().dataTime());
    json.put("deadline", step.header().deadline());
    json.put("merkleRoot", step.header().merkleRoot().hex());
    json.put("content", step.contentWord().hex());
  }

  /**
   * Reads a proof.
   *
   * @throws IllegalArgumentException naming the field that is missing, malformed or not of the
   *     format
   */
  public static ConsistencyProof read(String text) {
    StrictJson file = StrictJson.parse(text);
    String format = file.text("format");
    if (!format.equals(ConsistencyProof.FORMAT)) {
      throw new IllegalArgumentException(
          "format: expected " + ConsistencyProof.FORMAT + " but found " + format);
    }
    ConsistencyProof proof =
        new ConsistencyProof(
            new RegistryDomain(file.number("chainId"), file.address("contract")),
            point(file.object("from")),
            point(file.object("to")),
            file.objects("batches").stream().map(ConsistencyJson::step).toList());
    file.end();
    return proof;
  }

  private static ChainPoint point(StrictJson json) {
    ChainPoint point = new ChainPoint(json.number("sequence"), json.bytes32("digest"));
    json.end();
    return point;
  }

  private static ChainStep step(StrictJson json) {
    ChainStep step =
        new ChainStep(
            BatchKind.named(json.text("kind")),
            new BatchHeader(
                json.number("sequence"),
                json.number("epoch"),
                json.number("modelId"),
                json.number("dataTime"),
                json.number("deadline"),
                json.bytes32("merkleRoot")),
            json.bytes32("content"));
    json.end();
    return step;
  }
}
