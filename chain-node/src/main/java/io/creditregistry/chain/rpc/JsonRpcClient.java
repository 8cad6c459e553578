package io.creditregistry.chain.rpc;

import io.creditregistry.chain.fault.RpcException;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small JSON-RPC client, for what a chain's keeper asks its node. */
public final class JsonRpcClient implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final URI uri;
  private final Duration patience;
  private final HttpClient http;

  public JsonRpcClient(URI uri) {
    this(uri, TIMEOUT);
  }

  /**
   * @param patience how long a call waits for its answer
   */
  public JsonRpcClient(URI uri, Duration patience) {
    this.uri = uri;
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
  }

  /**
   * Calls a method.
   *
   * @return the result; a JSON null where the node answered null
   * @throws RpcException if the node cannot be reached or answers with an error
   */
  public JsonNode call(String method, Object... params) {
    String body =
        JSON.writeValueAsString(
            Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", List.of(params)));
    JsonNode answer = send(method, body);
    JsonNode error = answer.get("error");
    if (error != null && !error.isNull()) {
      int code = error.path("code").asInt(0);
      throw new RpcException(
          "%s at %s answered error %d: %s"
              .formatted(method, uri, code, error.path("message").asString("no message")),
          code);
    }
    if (answer.get("result") == null) {
      throw new RpcException("%s at %s answered without a result".formatted(method, uri), 0);
    }
    return answer.get("result");
  }

  /** Calls a method whose result is a hexadecimal quantity. */
  public BigInteger quantity(String method, Object... params) {
    String text = call(method, params).asString("");
    if (!text.matches("0x[0-9a-fA-F]+")) {
      throw new RpcException(
          "%s at %s answered '%s'; expected a 0x quantity".formatted(method, uri, text), 0);
    }
    return new BigInteger(text.substring(2), 16);
  }

  private JsonNode send(String method, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(patience)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return JSON.readTree(response.body());
    } catch (IOException | JacksonException e) {
      throw new RpcException(
          "%s got no JSON-RPC answer from %s (%s)"
              .formatted(method, uri, e.getClass().getSimpleName()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RpcException("%s at %s was interrupted".formatted(method, uri), e);
    }
  }

  /** Ends the client's threads; calls under way are cancelled. */
  @Override
  public void close() {
    http.shutdownNow();
  }
}
