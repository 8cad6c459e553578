package io.creditregistry.oracle.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Somebody with an API key, or without. */
public record Caller(int port, String key) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String BOUNDARY = "----a-boundary-that-no-file-contains";

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  public Answer post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
  }

  /** Uploads a file as the part {@code data}; the field {@code schemaFile} becomes a file, too. */
  public Answer upload(String path, String file, Map<String, String> fields) {
    var body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                    .formatted(
                        BOUNDARY,
                        name,
                        name.equals("schemaFile") ? "; filename=\"schema.yaml\"" : "",
                        value)));
    body.append(
        "--%s\r\nContent-Disposition: form-data; name=\"data\"; filename=\"data.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            .formatted(BOUNDARY));
    body.append(file).append("\r\n--").append(BOUNDARY).append("--\r\n");
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return key == null ? request : request.header("X-Api-Key", key);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
