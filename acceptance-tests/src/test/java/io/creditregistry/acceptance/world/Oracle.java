package io.creditregistry.acceptance.world;

import static org.awaitility.Awaitility.await;

import io.creditregistry.acceptance.process.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An oracle service as a process, with a home folder and API keys of its own. */
public final class Oracle implements AutoCloseable {
  private static final Path JAR =
      Path.of(System.getProperty("registry.home"))
          .resolve("oracle-service/target/oracle-service-exec.jar");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path home;
  private final ApiKeys keys;
  private final Program program;
  private final String url;
  private Process process;

  private Oracle(Path home, String rpcUrl) {
    this.home = home;
    this.url = "http://127.0.0.1:" + freePort();
    try {
      Files.createDirectories(home);
      Files.writeString(home.resolve("passphrase"), "a passphrase of this story\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.keys = ApiKeys.in(home);
    this.program =
        Program.of(home, Program.JAVA, "-XX:TieredStopAtLevel=1", "-jar", JAR)
            .with("REGISTRY_HOME_DIR", home.toString())
            .with("REGISTRY_RPC_URL", rpcUrl)
            .with("REGISTRY_API_KEYS_FILE", keys.listFile().toString())
            .with("REGISTRY_KEYS_SCRYPT", "light")
            .with("SERVER_PORT", String.valueOf(URI.create(url).getPort()));
  }

  /** Starts an oracle and waits until it is healthy enough to answer. */
  public static Oracle start(Path home, String rpcUrl) {
    Oracle oracle = new Oracle(home, rpcUrl);
    oracle.start();
    return oracle;
  }

  /** Starts the process on the folder that is there, and waits until it answers. */
  public void start() {
    process = program.start(logFile());
    await("the oracle's first answer")
        .atMost(Duration.ofSeconds(120))
        .failFast("the oracle ended, see " + logFile(), () -> !process.isAlive())
        .until(this::answers);
  }

  /** Ends the process at once, as a power failure would. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Gives a subject a key to read about itself with. */
  public void admitSubject(String name, String subjectId, String key) {
    keys.admitSubject(name, subjectId, key);
  }

  public String key(Role role) {
    return keys.key(role);
  }

  public String url() {
    return url;
  }

  public Path deploymentFile() {
    return home.resolve("deployment.json");
  }

  public Path passphraseFile() {
    return home.resolve("passphrase");
  }

  /** The encrypted key of one of its attesters. */
  public Path attesterKeyFile(String address) {
    return home.resolve("keys").resolve("attester-" + address.toLowerCase(Locale.ROOT) + ".json");
  }

  public Path keyFile(Role role) {
    return keys.keyFile(role);
  }

  public Path logFile() {
    return home.resolve("oracle.log");
  }

  public HttpResponse<String> get(Role role, String path) {
    return send(request(path).header("X-Api-Key", keys.key(role)).build());
  }

  public HttpResponse<String> post(Role role, String path, String json) {
    return send(posting(path, json).header("X-Api-Key", keys.key(role)).build());
  }

  public HttpResponse<String> postWithoutKey(String path, String json) {
    return send(posting(path, json).build());
  }

  /** Asks and does not wait: for questions that the oracle may not live to answer. */
  public CompletableFuture<HttpResponse<String>> postAndForget(
      Role role, String path, String json) {
    HttpRequest request = posting(path, json).header("X-Api-Key", keys.key(role)).build();
    return http.sendAsync(request, BodyHandlers.ofString());
  }

  private boolean answers() {
    try {
      return http.send(request("/actuator/health").build(), BodyHandlers.discarding()).statusCode()
          > 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofMinutes(3));
  }

  private HttpRequest.Builder posting(String path, String json) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    awaitEnd();
    http.close();
  }
}
