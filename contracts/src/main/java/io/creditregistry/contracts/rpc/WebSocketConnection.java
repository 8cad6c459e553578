package io.creditregistry.contracts.rpc;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** One open WebSocket to a node; once broken it stays so. */
final class WebSocketConnection implements WebSocket.Listener {
  /** What stands in the queue of answers where the connection broke. */
  private static final String BROKEN = "";

  private static final Duration PING_AFTER = Duration.ofSeconds(2);

  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final Semaphore heads = new Semaphore(0);
  private final StringBuilder message = new StringBuilder();
  private volatile WebSocket socket;
  private volatile boolean tellsHeads;
  private volatile String broken;

  private WebSocketConnection() {}

  static WebSocketConnection open(HttpClient client, URI uri, Duration timeout) throws IOException {
    WebSocketConnection connection = new WebSocketConnection();
    try {
      connection.socket =
          client.newWebSocketBuilder().connectTimeout(timeout).buildAsync(uri, connection).join();
    } catch (CompletionException | IllegalArgumentException refused) {
      Throwable cause = refused.getCause() == null ? refused : refused.getCause();
      throw new IOException("no WebSocket: " + reason(cause), refused);
    }
    return connection;
  }

  boolean isBroken() {
    return broken != null;
  }

  boolean tellsHeads() {
    return tellsHeads;
  }

  void tellHeads() {
    tellsHeads = true;
  }

  /** Sends one question and gives its answer; the caller sees to it that only one is under way. */
  String ask(String question, Duration timeout) throws IOException {
    try {
      socket.sendText(question, true).join();
      String answer = answer(timeout);
      if (answer == null || answer.equals(BROKEN)) {
        breakOff("no answer within " + timeout.toSeconds() + " s");
        throw new IOException("the WebSocket broke: " + broken);
      }
      return answer;
    } catch (CompletionException closed) {
      breakOff(reason(closed.getCause()));
      throw new IOException("the WebSocket broke: " + broken, closed);
    } catch (InterruptedException stopped) {
      breakOff("interrupted"); // the answer may still come, and would be taken for the next one
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }

  /** A connection whose end went unnoticed breaks by the pings that it is sent meanwhile. */
  private String answer(Duration timeout) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    String answer = null;
    while (answer == null && System.nanoTime() < deadline) {
      answer = answers.poll(PING_AFTER.toMillis(), TimeUnit.MILLISECONDS);
      if (answer == null) {
        socket.sendPing(ByteBuffer.allocate(1)).join();
      }
    }
    return answer;
  }

  void awaitHead(Duration atMost) {
    try {
      if (heads.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        heads.drainPermits();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    message.append(part);
    if (last) {
      String whole = message.toString();
      message.setLength(0);
      if (isNotification(whole)) {
        heads.release();
      } else {
        answers.add(whole);
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    breakOff("closed by the node, code " + code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    breakOff(reason(error));
  }

  private synchronized void breakOff(String why) {
    if (broken == null) {
      broken = why;
      answers.add(BROKEN);
      heads.release();
      if (socket != null) {
        socket.abort();
      }
    }
  }

  void close() {
    breakOff("closed");
  }

  /** A notification names its method; an answer has an id, or is a list of answers. */
  private static boolean isNotification(String text) {
    try (JsonParser parser = JsonMapper.shared().createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        switch (parser.currentName()) {
          case "method":
            return true;
          case "id", "result", "error":
            return false;
          default:
            parser.nextToken();
            parser.skipChildren();
        }
      }
      return false;
    } catch (JacksonException malformed) {
      return false; // an answer, which its reader will refuse
    }
  }

  private static String reason(Throwable error) {
    if (error instanceof ConnectException) {
      return "connection refused"; // the JDK gives it no sentence
    }
    return error == null || error.getMessage() == null ? "connection lost" : error.getMessage();
  }
}
