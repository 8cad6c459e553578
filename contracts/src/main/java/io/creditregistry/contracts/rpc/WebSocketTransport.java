package io.creditregistry.contracts.rpc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.web3j.protocol.Service;

/**
 * JSON-RPC over a WebSocket: opened when first needed, and again after it broke. One question is
 * under way at a time; new heads are told in between.
 */
final class WebSocketTransport extends Service {
  private static final String SUBSCRIBE =
      "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"eth_subscribe\",\"params\":[\"newHeads\"]}";

  private final URI uri;
  private final Duration connectTimeout;
  private final Duration answerTimeout;
  private final LongAdder waitedNanos;
  private final HttpClient client;
  private final ReentrantLock oneQuestion = new ReentrantLock();
  private volatile WebSocketConnection connection;

  WebSocketTransport(
      String url, Duration connectTimeout, Duration answerTimeout, LongAdder waitedNanos) {
    super(false);
    this.uri = URI.create(url);
    this.connectTimeout = connectTimeout;
    this.answerTimeout = answerTimeout;
    this.waitedNanos = waitedNanos;
    this.client = HttpClient.newBuilder().connectTimeout(connectTimeout).build();
  }

  @Override
  protected InputStream performIO(String payload) throws IOException {
    oneQuestion.lock();
    long asked = System.nanoTime();
    try {
      String answer = open().ask(payload, answerTimeout);
      return new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8));
    } finally {
      waitedNanos.add(System.nanoTime() - asked);
      oneQuestion.unlock();
    }
  }

  /**
   * Waits for the next new head, or until the connection breaks, at most this long. Subscribes
   * first where the connection has not yet.
   */
  void awaitHead(Duration atMost) throws IOException {
    WebSocketConnection present;
    oneQuestion.lock();
    try {
      present = open();
      if (!present.tellsHeads()) {
        present.ask(SUBSCRIBE, answerTimeout);
        present.tellHeads();
      }
    } finally {
      oneQuestion.unlock();
    }
    present.awaitHead(atMost);
  }

  private WebSocketConnection open() throws IOException {
    if (connection == null || connection.isBroken()) {
      connection = WebSocketConnection.open(client, uri, connectTimeout);
    }
    return connection;
  }

  @Override
  public void close() {
    if (connection != null) {
      connection.close();
    }
  }
}
