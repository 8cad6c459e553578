package io.creditregistry.cli;

import picocli.CommandLine.IVersionProvider;

/** The version from the jar's manifest. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Creditctl.class.getPackage().getImplementationVersion();
    return new String[] {"creditctl " + (version == null ? "(unpackaged)" : version)};
  }
}
