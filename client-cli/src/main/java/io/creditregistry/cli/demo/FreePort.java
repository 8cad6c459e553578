package io.creditregistry.cli.demo;

import io.creditregistry.cli.outcome.WorldUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A loopback port that nothing listens on at this moment. */
final class FreePort {

  private FreePort() {}

  static int find() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new WorldUnavailable("no free port on loopback: " + e.getMessage(), e);
    }
  }
}
