package io.creditregistry.chain.adversary;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Listens where a client expects its node, and knows the node itself. */
public final class Relay implements AutoCloseable {

  /** What the client gets. */
  @FunctionalInterface
  public interface Carrier {
    /** The answer; without one the client's connection ends. */
    Optional<byte[]> carry(byte[] question) throws IOException;
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile URI node;

  /**
   * @param url the node's
   */
  public Relay(String url) {
    node = URI.create(url);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.setExecutor(threads);
  }

  /** Where the client asks from now on. */
  public String open(Carrier carrier) {
    server.createContext("/", exchange -> answer(exchange, carrier));
    server.start();
    return url();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Leads on to a node that listens elsewhere now. */
  public void leadTo(String nodeUrl) {
    node = URI.create(nodeUrl);
  }

  /** The node's own answer. */
  public byte[] ask(byte[] question) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(node)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(question))
            .build();
    try {
      return client.send(request, BodyHandlers.ofByteArray()).body();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private static void answer(HttpExchange exchange, Carrier carrier) throws IOException {
    try (exchange) {
      Optional<byte[]> answer = carrier.carry(exchange.getRequestBody().readAllBytes());
      if (answer.isPresent()) {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.get().length);
        exchange.getResponseBody().write(answer.get());
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.close();
  }
}
