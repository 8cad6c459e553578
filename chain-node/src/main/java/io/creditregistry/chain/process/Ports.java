package io.creditregistry.chain.process;

import io.creditregistry.chain.fault.ChainException;
import io.creditregistry.chain.fault.PortInUseException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on loopback. */
public final class Ports {
  private Ports() {}

  /** A port that was free a moment ago. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new ChainException(
          "No free port was found on loopback (%s)".formatted(e.getMessage()), e);
    }
  }

  /**
   * Makes sure that a port can be bound.
   *
   * @throws PortInUseException if another process listens there
   */
  public static void requireFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As the nodes do: a port in TIME_WAIT counts as free.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
    } catch (IOException e) {
      throw new PortInUseException(
          "Port %d on 127.0.0.1 cannot be used (%s); expected a free port: end what listens there, or choose another port"
              .formatted(port, e.getMessage()),
          e);
    }
  }
}
