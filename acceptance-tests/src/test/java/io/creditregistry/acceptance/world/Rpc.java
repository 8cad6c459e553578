package io.creditregistry.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stranger's way to the chain: plain JSON-RPC over HTTP. */
public final class Rpc {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;

  public Rpc(String url) {
    this.url = URI.create(url);
  }

  /** The whole answer, with {@code result} or {@code error}. */
  public JsonNode ask(String method, Object... params) {
    String body =
        JSON.writeValueAsString(
            Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", List.of(params)));
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * The answer's result.
   *
   * @throws AssertionError if the chain refuses
   */
  public JsonNode call(String method, Object... params) {
    JsonNode answer = ask(method, params);
    if (!answer.has("result")) {
      throw new AssertionError(method + " was refused: " + answer);
    }
    return answer.get("result");
  }

  /** A quantity such as {@code 0x1a}. */
  public long number(String method, Object... params) {
    return Long.decode(call(method, params).asString());
  }
}
