package io.creditregistry.cli.oracle;

import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.WorldUnavailable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends one request and reads one response; a refusal becomes an exception with its reason. */
final class OracleHttp {

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Training on a large file is the slowest thing asked for. */
  private static final Duration ANSWER = Duration.ofMinutes(10);

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final URI base;
  private final Optional<String> apiKey;

  OracleHttp(URI base, Optional<String> apiKey) {
    this.base = base;
    this.apiKey = apiKey;
  }

  <T> T get(String path, Class<T> type) {
    return read(send(request(path).GET()), type);
  }

  /** The same; empty where the oracle answers with this problem. */
  <T> Optional<T> find(String path, String absent, Class<T> type) {
    HttpResponse<String> response = answer(request(path).GET());
    if (Problem.parse(response.statusCode(), response.body()).type().endsWith(":" + absent)) {
      return Optional.empty();
    }
    return Optional.of(read(accepted(response), type));
  }

  String getText(String path) {
    return send(request(path).GET());
  }

  <T> T post(String path, Object body, Class<T> type) {
    String json = body == null ? "" : MAPPER.writeValueAsString(body);
    return read(
        send(
            request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))),
        type);
  }

  <T> T post(String path, MultipartForm form, Class<T> type) {
    return read(
        send(request(path).header("Content-Type", form.contentType()).POST(form.body())), type);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base.toString().replaceAll("/+$", "") + path));
    apiKey.ifPresent(key -> request.header("X-Api-Key", key));
    return request.timeout(ANSWER).header("Accept", "application/json, text/*, */*");
  }

  private String send(HttpRequest.Builder request) {
    return accepted(answer(request));
  }

  private HttpResponse<String> answer(HttpRequest.Builder request) {
    try {
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      String detail = e.getMessage() == null ? "" : " (" + e.getMessage() + ")";
      throw new WorldUnavailable(
          "no answer from the oracle at " + base + ": is it running?" + detail, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldUnavailable("interrupted while waiting for the oracle at " + base, e);
    }
  }

  private static String accepted(HttpResponse<String> response) {
    if (response.statusCode() >= 300) {
      throw refusal(response.statusCode(), response.body());
    }
    return response.body();
  }

  private static RuntimeException refusal(int status, String body) {
    Problem problem = Problem.parse(status, body);
    String sentence = "the oracle answered " + status + ": " + problem.sentence();
    if (!problem.rejected().isEmpty()) {
      return new ApplicantsRejected(sentence, problem.rejected());
    }
    boolean callers = status < 500 && !problem.type().endsWith("registry-not-deployed");
    return callers ? new CallerMistake(sentence) : new WorldUnavailable(sentence);
  }

  private <T> T read(String body, Class<T> type) {
    try {
      return MAPPER.readValue(body, type);
    } catch (JacksonException e) {
      throw new WorldUnavailable(
          "the oracle at "
              + base
              + " answered something that is no "
              + type.getSimpleName()
              + ": "
              + e.getOriginalMessage(),
          e);
    }
  }
}
