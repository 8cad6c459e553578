package io.creditregistry.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes bytes on to a server until it is cut; then a new connection may be made. */
final class CuttableWire implements AutoCloseable {
  private final ServerSocket server;
  private final URI to;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger opened = new AtomicInteger();

  private CuttableWire(ServerSocket server, URI to) {
    this.server = server;
    this.to = to;
  }

  static CuttableWire to(String url) throws IOException {
    CuttableWire wire =
        new CuttableWire(
            new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), URI.create(url));
    Thread.ofVirtual().start(wire::accept);
    return wire;
  }

  int port() {
    return server.getLocalPort();
  }

  /** Connections made so far. */
  int opened() {
    return opened.get();
  }

  void cut() {
    open.forEach(CuttableWire::end);
    open.clear();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket here = server.accept();
        Socket there = new Socket(to.getHost(), to.getPort());
        open.addAll(List.of(here, there));
        Thread.ofVirtual().start(() -> pass(here, there));
        Thread.ofVirtual().start(() -> pass(there, here));
        opened.incrementAndGet();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void pass(Socket from, Socket onTo) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = onTo.getOutputStream();
      in.transferTo(out);
    } catch (IOException ended) {
      // as when the wire is cut
    }
    end(from);
    end(onTo);
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    cut();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
