package io.creditregistry.chain;

import io.creditregistry.chain.bundled.AnvilEngine;
import io.creditregistry.chain.engine.EngineName;
import io.creditregistry.chain.engine.NodeEngine;
import io.creditregistry.chain.fault.NodeNotUsableException;

/**
 * Which engine was taken, and why.
 *
 * @param engine the kind of node
 * @param reason one sentence for a person
 * @param location executable or image that runs
 */
public record EngineChoice(EngineName engine, String reason, String location) {

  static NodeEngine engineFor(EnginePreference preference) {
    return switch (preference) {
      case BUNDLED, AUTO -> AnvilEngine.find();
      case BESU ->
          throw new NodeNotUsableException(
              "No Besu was found; expected one at $BESU_HOME or on the PATH");
    };
  }
}
