package io.creditregistry.oracle.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a model was made from and what was made of it, as a chain of hashes: each link is keccak256
 * of the link before, a newline and the next hash, all as {@code 0x} and 64 hexadecimal digits. Who
 * holds the last link holds all before it.
 *
 * @param links in order: data, schema, model, and the card where there is one
 */
public record ProvenanceChain(List<Link> links) {

  /**
   * One link.
   *
   * @param of what was added: {@code data}, {@code schema}, {@code model} or {@code card}
   * @param hash its own hash
   * @param chained the chain up to here
   */
  public record Link(String of, String hash, String chained) {}

  public ProvenanceChain {
    links = List.copyOf(links);
  }

  /** The chain of a model, from its data to the model itself. */
  public static ProvenanceChain of(ScoringModel model) {
    return new ProvenanceChain(
            List.of(
                new Link("data", model.development().dataHash(), model.development().dataHash())))
        .then("schema", model.schemaHash())
        .then("model", model.modelHash());
  }

  /** The chain with one link more. */
  public ProvenanceChain then(String of, String hash) {
    List<Link> longer = new ArrayList<>(links);
    longer.add(new Link(of, hash, Keccak.hex(last() + "\n" + hash)));
    return new ProvenanceChain(longer);
  }

  /** The last link's chained hash. */
  public String last() {
    return links.getLast().chained();
  }
}
