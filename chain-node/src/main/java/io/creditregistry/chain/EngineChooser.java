package io.creditregistry.chain;

import io.creditregistry.chain.besu.BesuEngine;
import io.creditregistry.chain.bundled.AnvilEngine;
import io.creditregistry.chain.engine.EngineName;
import io.creditregistry.chain.engine.NodeEngine;
import io.creditregistry.chain.fault.NodeNotUsableException;
import io.creditregistry.chain.process.Executables;
import java.util.Optional;

/**
 * Picks the engine: the one asked for; with {@code AUTO} the folder's own, else Besu where found,
 * else the bundled.
 */
record EngineChooser(Executables executables) {

  /** An engine that can run here, and why it was taken. */
  record Chosen(NodeEngine node, String reason) {

    EngineChoice choice() {
      return new EngineChoice(node.name(), node.location(), reason);
    }
  }

  /**
   * @param existing engine that wrote the data folder; empty for a new chain
   * @throws NodeNotUsableException if the engine is not found, or its version is wrong
   */
  Chosen choose(EnginePreference preference, Optional<EngineName> existing) {
    return switch (preference) {
      case BUNDLED -> new Chosen(AnvilEngine.find(executables), "it was asked for");
      case BESU -> new Chosen(besu(), "it was asked for");
      case AUTO -> existing.map(this::asBefore).orElseGet(this::found);
    };
  }

  private Chosen asBefore(EngineName existing) {
    NodeEngine engine =
        switch (existing) {
          case BUNDLED -> AnvilEngine.find(executables);
          case BESU -> besu();
        };
    return new Chosen(engine, "the chain in the data folder was made with it");
  }

  private Chosen found() {
    try {
      return BesuEngine.find(executables)
          .map(besu -> new Chosen(besu, besu.foundBy()))
          .orElseGet(() -> bundled("no Besu was found at " + BesuEngine.places(executables)));
    } catch (NodeNotUsableException e) {
      return bundled(e.getMessage());
    }
  }

  private Chosen bundled(String reason) {
    return new Chosen(AnvilEngine.find(executables), reason);
  }

  private NodeEngine besu() {
    return BesuEngine.find(executables)
        .orElseThrow(
            () ->
                new NodeNotUsableException(
                    "No Besu was found at %s; expected one there: creditctl chain install-besu brings one"
                        .formatted(BesuEngine.places(executables))));
  }
}
