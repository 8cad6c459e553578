package io.creditregistry.chain.adversary;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Stands before a real node and alters its answers to some methods. */
public final class LyingNode implements AutoCloseable {
  private final Relay relay;
  private final Map<String, BiConsumer<JsonNode, ObjectNode>> lies;
  private final AtomicInteger told = new AtomicInteger();

  /**
   * @param lies per method, given the question, change the answer in place: its {@code result} is
   *     what the method returned
   */
  public LyingNode(String url, Map<String, BiConsumer<JsonNode, ObjectNode>> lies) {
    this.lies = lies;
    relay = new Relay(url);
    relay.open(this::answer);
  }

  public LyingNode(String url, String method, BiConsumer<JsonNode, ObjectNode> lie) {
    this(url, Map.of(method, lie));
  }

  public String url() {
    return relay.url();
  }

  /** Answers altered so far. */
  public int lies() {
    return told.get();
  }

  private Optional<byte[]> answer(byte[] question) throws IOException {
    JsonNode asked = JsonMapper.shared().readTree(question);
    JsonNode answered = JsonMapper.shared().readTree(relay.ask(question));
    if (asked.isArray()) {
      asked.forEach(each -> answered.forEach(one -> lieIfItAnswers(each, one)));
    } else {
      lie(asked, answered);
    }
    return Optional.of(JsonMapper.shared().writeValueAsBytes(answered));
  }

  private void lieIfItAnswers(JsonNode asked, JsonNode answered) {
    if (answered.path("id").equals(asked.path("id"))) {
      lie(asked, answered);
    }
  }

  private void lie(JsonNode asked, JsonNode answered) {
    BiConsumer<JsonNode, ObjectNode> lie = lies.get(asked.path("method").asString(""));
    if (lie != null) {
      JsonNode honest = answered.deepCopy();
      lie.accept(asked, (ObjectNode) answered);
      if (!honest.equals(answered)) {
        told.incrementAndGet();
      }
    }
  }

  @Override
  public void close() {
    relay.close();
  }
}
