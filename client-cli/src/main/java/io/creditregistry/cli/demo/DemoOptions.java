package io.creditregistry.cli.demo;

import io.creditregistry.chain.EnginePreference;
import java.nio.file.Path;

/**
 * How to tell the story.
 *
 * @param schema name of the feature schema
 * @param data applicants in the schema's format; null for the project's own synthetic ones
 * @param applicants how many hold-out applicants to score, at least 2; fewer where there are fewer
 * @param keep whether chain and oracle go on running afterwards
 * @param oracleJar the executable oracle service
 */
record DemoOptions(
    EnginePreference engine,
    String schema,
    Path data,
    int applicants,
    boolean keep,
    Path workDir,
    Path oracleJar) {

  /** Whether the applicants are made up. */
  boolean synthetic() {
    return data == null;
  }
}
