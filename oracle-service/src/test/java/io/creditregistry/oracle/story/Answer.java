package io.creditregistry.oracle.story;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the oracle answered. */
public record Answer(int status, String body) {
  private static final JsonMapper JSON = JsonMapper.shared();

  public JsonNode json() {
    return JSON.readTree(body);
  }

  /** Fails with the body where the status is another. */
  public Answer expect(int expected) {
    assertThat(status).as(body).isEqualTo(expected);
    return this;
  }

  /** Fails unless the answer is this problem. */
  public Answer expectProblem(int expected, String slug) {
    expect(expected);
    assertThat(json().path("type").asString("")).isEqualTo("urn:creditregistry:problem:" + slug);
    assertThat(json().path("title").asString("")).isNotEmpty();
    assertThat(json().path("status").asInt()).isEqualTo(expected);
    return this;
  }
}
