package io.creditregistry.oracle.card;

import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.Feature.Category;
import io.creditregistry.oracle.applicant.Feature.Special;
import io.creditregistry.oracle.model.FeatureBins;
import java.util.ArrayList;
import java.util.List;

/** Says in words which values a bin holds; cuts are rounded to seven digits. */
final class BinLabels {
  private BinLabels() {}

  static List<String> of(Feature feature, FeatureBins bins) {
    if (!bins.numeric()) {
      return bins.labels(feature.categories().stream().map(BinLabels::category).toList());
    }
    List<String> labels = new ArrayList<>();
    double[] cuts = bins.cuts();
    for (int range = 0; range <= cuts.length; range++) {
      if (cuts.length == 0) {
        labels.add("any number");
      } else if (range == 0) {
        labels.add("under " + number(cuts[0]));
      } else if (range == cuts.length) {
        labels.add(number(cuts[range - 1]) + " and over");
      } else {
        labels.add(number(cuts[range - 1]) + " to " + number(cuts[range]));
      }
    }
    for (double special : bins.specials()) {
      labels.add(special(feature, special));
    }
    if (bins.missing()) {
      labels.add("missing");
    }
    return labels;
  }

  private static String category(Category category) {
    return category.text().isBlank() ? category.code() : category.text();
  }

  private static String special(Feature feature, double code) {
    return feature.specials().stream()
        .filter(each -> each.value() == code)
        .map(Special::text)
        .findFirst()
        .orElse("= " + number(code));
  }

  private static String number(double value) {
    String text =
        Math.abs(value) < 1e7 && value == Math.rint(value)
            ? Long.toString((long) value)
            : Float.toString((float) value);
    return text.replace('-', '\u2212');
  }
}
