package io.creditregistry.acceptance.world;

import static org.awaitility.Awaitility.await;

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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The wire between an oracle and its chain, which can be cut around the sending of a transaction.
 * Every other request passes.
 */
public final class Wire implements AutoCloseable {

  /** What becomes of a transaction that the oracle sends. */
  public enum Cut {
    /** It arrives, and so does the answer. */
    NOWHERE,
    /** It never reaches the chain, and the oracle waits for an answer. */
    BEFORE_THE_CHAIN,
    /** The chain takes it; the oracle waits for an answer that does not come. */
    AFTER_THE_CHAIN
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger cutOff = new AtomicInteger();
  private final HttpServer server;
  private volatile URI chain;
  private volatile Cut cut = Cut.NOWHERE;
  private volatile CountDownLatch mended = new CountDownLatch(0);

  public Wire(String chainUrl) {
    chain = URI.create(chainUrl);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::carry);
    server.start();
  }

  /** The oracle's end. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Leads the wire to a chain that listens elsewhere now. */
  public void leadTo(String chainUrl) {
    chain = URI.create(chainUrl);
  }

  /** Cuts the wire, or mends it: what was held until then is dropped without an answer. */
  public void cut(Cut where) {
    cutOff.set(0);
    cut = where;
    mended.countDown();
    mended = new CountDownLatch(where == Cut.NOWHERE ? 0 : 1);
  }

  /** Waits until a transaction has met the cut: signed for sure, and without a receipt for sure. */
  public void awaitCutOff() {
    await("a transaction at the cut").atMost(Duration.ofSeconds(60)).until(() -> cutOff.get() > 0);
  }

  private void carry(HttpExchange exchange) throws IOException {
    byte[] request = exchange.getRequestBody().readAllBytes();
    boolean sends = new String(request, StandardCharsets.UTF_8).contains("eth_sendRawTransaction");
    Cut here = sends ? cut : Cut.NOWHERE;
    if (here == Cut.BEFORE_THE_CHAIN) {
      keepSilent(exchange);
      return;
    }
    HttpResponse<byte[]> response = forward(request);
    if (here == Cut.AFTER_THE_CHAIN) {
      keepSilent(exchange);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(response.statusCode(), response.body().length);
    exchange.getResponseBody().write(response.body());
    exchange.close();
  }

  private void keepSilent(HttpExchange exchange) {
    CountDownLatch end = mended;
    cutOff.incrementAndGet();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  private HttpResponse<byte[]> forward(byte[] request) throws IOException {
    try {
      return http.send(
          HttpRequest.newBuilder(chain)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(request))
              .build(),
          BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    http.close();
  }
}
