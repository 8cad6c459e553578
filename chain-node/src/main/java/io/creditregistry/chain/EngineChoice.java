package io.creditregistry.chain;

import io.creditregistry.chain.engine.EngineName;

/**
 * Which engine was taken, and why.
 *
 * @param engine the kind of node
 * @param location executable, image or process that runs
 * @param reason one sentence for a person
 */
public record EngineChoice(EngineName engine, String location, String reason) {

  /** One line for a person: engine, location, reason. */
  public String describe() {
    return "%s (%s): %s".formatted(engine.text(), location, reason);
  }
}
