package io.creditregistry.contracts.index;

import io.creditregistry.contracts.registry.Deployment;
import java.nio.charset.StandardCharsets;

/** What an index is of: it must not be continued for another registry or on another chain. */
public record IndexIdentity(String text) {
  private static final String FORMAT = "credit-registry-index/1";

  public static IndexIdentity of(Deployment deployment) {
    return new IndexIdentity(
        FORMAT
            + " chain "
            + deployment.chainId()
            + " contract "
            + deployment.creditRating().hex()
            + " from block "
            + deployment.deploymentBlock());
  }

  byte[] toBytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static IndexIdentity read(byte[] bytes) {
    return new IndexIdentity(new String(bytes, StandardCharsets.UTF_8));
  }
}
