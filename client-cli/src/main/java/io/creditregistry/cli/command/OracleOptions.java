package io.creditregistry.cli.command;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.oracle.OracleClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which oracle to ask, and as whom. */
public final class OracleOptions {

  @Option(
      names = "--oracle",
      paramLabel = "URL",
      description = "The oracle's address; default http://127.0.0.1:8080.")
  private URI oracle;

  @Option(
      names = "--api-key-file",
      paramLabel = "FILE",
      description = "File whose first line is the API key.")
  private Path apiKeyFile;

  /** A client with the key from the file, if one is named. */
  public OracleClient client() {
    return clientOf(oracle);
  }

  /** The same for another address than {@code --oracle} names. */
  public OracleClient clientOf(URI address) {
    return new OracleClient(address, Optional.ofNullable(apiKeyFile).map(TextFile::firstLine));
  }
}
