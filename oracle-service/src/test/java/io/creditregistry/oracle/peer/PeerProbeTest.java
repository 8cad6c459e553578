package io.creditregistry.oracle.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.oracle.peer.PeersView.ServiceView;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Colleagues' services that answer, answer badly, and do not. */
class PeerProbeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static ServiceView ask(String url) {
    var service =
        new PeerProperties.Service("Bank B", url == null ? null : URI.create(url), List.of());
    return ServiceView.of(service, PATIENCE);
  }

  @Test
  void tellsWhichServiceIsThere() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/actuator/health", call -> answer(call, 200));
    server.createContext("/ill/actuator/health", call -> answer(call, 503));
    server.start();
    var url = "http://127.0.0.1:" + server.getAddress().getPort();
    try {
      assertThat(ask(url + "/")).isEqualTo(new ServiceView("Bank B", url + "/", "up", null));
      assertThat(ask(url + "/ill").state()).isEqualTo("unwell");
      assertThat(ask(url + "/ill").detail()).isEqualTo("status 503");
    } finally {
      server.stop(0);
    }

    assertThat(ask(url).state()).isEqualTo("unreachable");
    assertThat(ask("mailto:bank@b.example").state()).isEqualTo("unreachable");
    assertThat(ask(null).state()).isEqualTo("unasked");
  }

  private static void answer(HttpExchange call, int status) throws IOException {
    call.sendResponseHeaders(status, -1);
    call.close();
  }

  @Test
  void aNamedKeyMustBeAnAddress() {
    assertThatThrownBy(() -> new PeerProperties.Service("Bank B", null, List.of("0x12")))
        .isInstanceOf(IllegalArgumentException.class);
    var key = "0x" + "ab".repeat(20);
    var peers =
        new PeerProperties(
            20, PATIENCE, List.of(new PeerProperties.Service("Bank B", null, List.of(key))));
    assertThat(peers.nameOf(Address.of(key))).contains("Bank B");
  }
}
