package io.creditregistry.cli.oracle;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A problem detail (RFC 9457) as far as a person is told of it. */
record Problem(String type, String sentence, List<Rejected> rejected) {

  private Problem(String type, String sentence) {
    this(type, sentence, List.of());
  }

  /** The problem in this body; a body of another kind is quoted in its first 200 characters. */
  static Problem parse(int status, String body) {
    if (status == 401) {
      return new Problem("unauthorized", "an API key is needed; give --api-key-file FILE");
    }
    try {
      JsonNode tree = JsonMapper.shared().readTree(body);
      String title = tree.path("title").asString("");
      String detail = tree.path("detail").asString("");
      if (!title.isEmpty() || !detail.isEmpty()) {
        String both = title.isEmpty() || detail.isEmpty() ? title + detail : title + ": " + detail;
        return new Problem(tree.path("type").asString(""), both, rejected(tree));
      }
    } catch (JacksonException e) {
      return new Problem("", quoted(body));
    }
    return new Problem("", quoted(body));
  }

  private static List<Rejected> rejected(JsonNode tree) {
    return tree.path("rejected").isArray()
        ? List.of(JsonMapper.shared().treeToValue(tree.get("rejected"), Rejected[].class))
        : List.of();
  }

  private static String quoted(String body) {
    return body.isBlank() ? "(no reason given)" : body.substring(0, Math.min(200, body.length()));
  }
}
