package io.creditregistry.cli.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.WorldUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent and how refusals are told, against an HTTP server that answers as it is set. */
class OracleClientTest {

  private HttpServer server;
  private OracleClient client;
  private volatile int status = 200;
  private volatile String answer = "{}";
  private volatile String seenBody = "";
  private volatile String seenKey = "";

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          seenBody = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          seenKey = exchange.getRequestHeaders().getFirst("X-Api-Key");
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    client = new OracleClient(base, Optional.of("secret"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theApiKeyIsSentAndUnknownFieldsAreIgnored() {
    answer =
        """
        {"attesters":[{"address":"0xaa","later":1}],"relayer":"0xbb","more":true}""";
    AttesterKeys keys = client.keys();
    assertThat(keys.addresses()).containsExactly("0xaa");
    assertThat(seenKey).isEqualTo("secret");
  }

  @Test
  void aFormCarriesFileAndFields(@TempDir Path folder) throws IOException {
    Path data = Files.writeString(folder.resolve("a.csv"), "x,y\n1,2\n");
    answer =
        """
        {"read":1,"scored":0,"rejectedRows":1,"modelId":1,"dataTime":1700000000,"synthetic":true,"rejected":[{"row":3,"line":5,"column":"age","value":"-1","expected":"18..99"}],"scores":[]}""";
    ScoredBatch batch =
        client.score(new ScoreRequest(data, "synthetic", null, List.of(3, 4), null));
    assertThat(seenBody)
        .contains("name=\"data\"; filename=\"a.csv\"")
        .contains("x,y\n1,2\n")
        .contains("name=\"rows\"\r\n\r\n3,4\r\n")
        .doesNotContain("modelId");
    assertThat(batch.rejected().getFirst().reason()).isEqualTo("age: expected 18..99 but found -1");
  }

  @Test
  void aSchemaFileIsSentAndTheRefusedRowsComeBack(@TempDir Path folder) throws IOException {
    Path data = Files.writeString(folder.resolve("a.csv"), "x,y\n1,2\n");
    Path schema = Files.writeString(folder.resolve("own.yaml"), "id: own\n");
    status = 422;
    answer =
        """
        {"type":"urn:creditregistry:problem:applicants-rejected","title":"No","detail":"row 0",
         "rejected":[{"row":0,"line":2,"column":"x","value":"1","expected":"a code"}]}""";
    TrainRequest request = new TrainRequest(data, schema.toString(), null, null, null, "reject");
    assertThatThrownBy(() -> client.train(request))
        .isInstanceOfSatisfying(
            ApplicantsRejected.class,
            e -> assertThat(e.rejected()).extracting(Rejected::line).containsExactly(2L));
    assertThat(seenBody)
        .contains("name=\"schemaFile\"; filename=\"own.yaml\"")
        .contains("name=\"onError\"\r\n\r\nreject\r\n")
        .doesNotContain("name=\"schema\"");
  }

  @Test
  void aRefusalIsTheCallersMistakeWithItsReason() {
    status = 422;
    answer =
        """
        {"type":"/problems/x","title":"Unknown schema","detail":"schema is x; expected german"}""";
    assertThatThrownBy(client::keys)
        .isInstanceOf(CallerMistake.class)
        .hasMessage("the oracle answered 422: Unknown schema: schema is x; expected german");
  }

  @Test
  void aMissingDeploymentAndServerFailuresAreTheWorlds() {
    status = 409;
    answer = "{\"type\":\"/problems/registry-not-deployed\",\"title\":\"Not deployed\"}";
    assertThatThrownBy(client::keys).isInstanceOf(WorldUnavailable.class);
    status = 500;
    answer = "oops";
    assertThatThrownBy(client::keys)
        .isInstanceOf(WorldUnavailable.class)
        .hasMessage("the oracle answered 500: oops");
  }

  @Test
  void aMissingKeyIsExplained() {
    status = 401;
    assertThatThrownBy(client::keys).hasMessageContaining("--api-key-file");
  }

  @Test
  void anAnswerOfAnotherKindIsTold() {
    answer = "<html>";
    assertThatThrownBy(client::keys)
        .isInstanceOf(WorldUnavailable.class)
        .hasMessageContaining("something that is no AttesterKeys");
  }
}
