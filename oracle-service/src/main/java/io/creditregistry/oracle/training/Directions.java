package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.model.TreeInput;
import io.creditregistry.oracle.model.TreeInput.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The schema's promises that risk only rises, or only falls, as a number grows, as XGBoost keeps
 * them. They bind ordinary numbers; what special codes mean is free.
 */
final class Directions {
  private Directions() {}

  /**
   * XGBoost's parameters with {@code monotone_constraints} in the inputs' order; as they were where
   * nothing is promised.
   */
  static Map<String, Object> added(
      Map<String, Object> parameters, FeatureSchema schema, List<TreeInput> inputs) {
    List<Integer> signs =
        inputs.stream()
            .map(
                input ->
                    input.part() == Part.SPECIAL ? 0 : of(schema.features().get(input.position())))
            .toList();
    Map<String, Object> all = new HashMap<>(parameters);
    if (signs.stream().anyMatch(sign -> sign != 0)) {
      all.put(
          "monotone_constraints",
          signs.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")")));
    }
    return all;
  }

  /** 1 where the bad rate may only rise with the number, -1 only fall, 0 where it is free. */
  static int of(Feature feature) {
    return switch (feature.monotone()) {
      case ASC -> 1;
      case DESC -> -1;
      case PEAK, VALLEY, AUTO, NONE -> 0;
    };
  }
}
