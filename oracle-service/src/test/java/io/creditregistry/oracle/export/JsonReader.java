package io.creditregistry.oracle.export;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores from the exported JSON alone, without the project's model classes. */
final class JsonReader {
  private final JsonNode model;
  private final Map<String, String> columns;
  private final Map<String, java.util.List<String>> codes;

  /**
   * @param columns the column of each feature
   * @param codes the codes of each categorical feature, in schema order
   */
  JsonReader(String json, Map<String, String> columns, Map<String, java.util.List<String>> codes) {
    this.model = JsonMapper.shared().readTree(json);
    this.columns = columns;
    this.codes = codes;
  }

  int score(Map<String, Object> applicant) {
    int sum = model.get("basePoints").asInt();
    for (JsonNode feature : model.get("features")) {
      sum += feature.get("points").get(bin(feature.get("bins"), applicant)).asInt();
    }
    var scale = model.get("scale");
    return Math.max(scale.get("minPoints").asInt(), Math.min(scale.get("maxPoints").asInt(), sum));
  }

  private int bin(JsonNode bins, Map<String, Object> applicant) {
    String feature = bins.get("feature").asString();
    Object value = applicant.get(columns.get(feature));
    int ranges = bins.get("cuts").size() + 1;
    if (value == null) {
      return bins.get("numeric").asBoolean()
          ? ranges + bins.get("specials").size()
          : bins.get("groups").valueStream().mapToInt(JsonNode::asInt).max().orElseThrow() + 1;
    }
    if (value instanceof String code) {
      return bins.get("groups").get(codes.get(feature).indexOf(code)).asInt();
    }
    double number = (double) value;
    for (int i = 0; i < bins.get("specials").size(); i++) {
      if (bins.get("specials").get(i).asDouble() == number) {
        return ranges + i;
      }
    }
    return (int) bins.get("cuts").valueStream().filter(cut -> cut.asDouble() <= number).count();
  }
}
