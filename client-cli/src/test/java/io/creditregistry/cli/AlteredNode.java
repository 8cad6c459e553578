package io.creditregistry.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Stands before a real node and alters the answers of some methods. */
final class AlteredNode implements AutoCloseable {
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI node;
  private final Map<String, Consumer<ObjectNode>> alterations;
  private final AtomicInteger altered = new AtomicInteger();

  /**
   * @param alterations per method, changes to an answer in place: its {@code result} is what the
   *     method returned
   */
  AlteredNode(String url, Map<String, Consumer<ObjectNode>> alterations) {
    this.node = URI.create(url);
    this.alterations = alterations;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers altered so far. */
  int altered() {
    return altered.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] question = exchange.getRequestBody().readAllBytes();
    JsonNode asked = JsonMapper.shared().readTree(question);
    JsonNode answered = JsonMapper.shared().readTree(forward(question));
    if (asked.isArray()) {
      asked.forEach(one -> answered.forEach(each -> alterIfIts(one, each)));
    } else {
      alter(asked, answered);
    }
    byte[] answer = JsonMapper.shared().writeValueAsBytes(answered);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private void alterIfIts(JsonNode asked, JsonNode answered) {
    if (answered.path("id").equals(asked.path("id"))) {
      alter(asked, answered);
    }
  }

  private void alter(JsonNode asked, JsonNode answered) {
    Consumer<ObjectNode> alteration = alterations.get(asked.path("method").asString(""));
    if (alteration != null) {
      JsonNode honest = answered.deepCopy();
      alteration.accept((ObjectNode) answered);
      if (!honest.equals(answered)) {
        altered.incrementAndGet();
      }
    }
  }

  private byte[] forward(byte[] question) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(node)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(question))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
