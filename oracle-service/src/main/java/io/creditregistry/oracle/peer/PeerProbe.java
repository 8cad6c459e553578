package io.creditregistry.oracle.peer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a colleague's service whether it is there; sends nothing but the question. */
final class PeerProbe {
  private PeerProbe() {}

  /** What came of it. */
  sealed interface Finding {
    /** It answered, and says that it is well. */
    record Up() implements Finding {}

    /** It answered, and says that it is not: its chain, database or contracts. */
    record Unwell(int status) implements Finding {}

    /** It did not answer. */
    record Unreachable(String reason) implements Finding {}
  }

  /** Asks its health, which needs no key. */
  static Finding ask(URI service, Duration patience) {
    try (var client = HttpClient.newBuilder().connectTimeout(patience).build()) {
      var health = URI.create(service.toString().replaceFirst("/+$", "") + "/actuator/health");
      var status =
          client
              .send(
                  HttpRequest.newBuilder(health).timeout(patience).build(),
                  BodyHandlers.discarding())
              .statusCode();
      return status == 200 ? new Finding.Up() : new Finding.Unwell(status);
    } catch (IOException | IllegalArgumentException e) {
      return new Finding.Unreachable(
          e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Finding.Unreachable("interrupted");
    }
  }
}
