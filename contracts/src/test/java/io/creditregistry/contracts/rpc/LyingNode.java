package io.creditregistry.contracts.rpc;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Stands before a real node and alters the answers of one method. */
public final class LyingNode implements AutoCloseable {
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI node;
  private final String method;
  private final BiConsumer<JsonNode, ObjectNode> lie;
  private final AtomicInteger lies = new AtomicInteger();

  /**
   * @param lie is given the question, and changes the answer in place: its {@code result} is what
   *     the method returned
   */
  public LyingNode(String url, String method, BiConsumer<JsonNode, ObjectNode> lie) {
    this.node = URI.create(url);
    this.method = method;
    this.lie = lie;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers altered so far. */
  public int lies() {
    return lies.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] question = exchange.getRequestBody().readAllBytes();
    byte[] answer = forward(question);
    JsonNode asked = JsonMapper.shared().readTree(question);
    JsonNode answered = JsonMapper.shared().readTree(answer);
    if (asked.isArray()) {
      for (JsonNode each : asked) {
        answered.forEach(
            one -> {
              if (one.path("id").equals(each.path("id"))) {
                lieAbout(each, one);
              }
            });
      }
    } else {
      lieAbout(asked, answered);
    }
    answer = JsonMapper.shared().writeValueAsBytes(answered);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private void lieAbout(JsonNode asked, JsonNode answered) {
    if (asked.path("method").asString("").equals(method)) {
      JsonNode honest = answered.deepCopy();
      lie.accept(asked, (ObjectNode) answered);
      if (!honest.equals(answered)) {
        lies.incrementAndGet();
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
