package io.creditregistry.chain.release;

import java.net.URI;

/**
 * A release of Besu.
 *
 * @param version for example {@code 26.4.0}
 * @param address where its archive can be downloaded
 * @param sha256 checksum of the archive, 64 lower-case hexadecimal digits
 */
public record BesuRelease(String version, URI address, String sha256) {

  /**
   * The release that this project is used with. Its checksum is the one that Homebrew's formula
   * has.
   */
  public static final BesuRelease PINNED =
      new BesuRelease(
          "26.4.0",
          URI.create(
              "https://github.com/hyperledger/besu/releases/download/26.4.0/besu-26.4.0.zip"),
          "ddf8438cb46cd23d4a8dba951d76c88c1024c82c2ecf0bd33ff7ab146d412083");

  /** Name of the folder that the archive holds, for example {@code besu-26.4.0}. */
  public String folderName() {
    return "besu-" + version;
  }
}
