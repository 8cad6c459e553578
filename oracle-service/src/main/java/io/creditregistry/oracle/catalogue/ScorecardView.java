package io.creditregistry.oracle.catalogue;

import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.model.OnChainTable;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.model.ScorecardFeature;
import java.util.ArrayList;
import java.util.List;

/**
 * A scorecard for people, and the same as the chain has it.
 *
 * @param table the registered table's bytes in hex, see protocol.md, "Scorecard on chain"
 */
record ScorecardView(
    long modelId,
    String modelHash,
    int minPoints,
    int maxPoints,
    int basePoints,
    List<FeatureView> features,
    String table) {

  /**
   * @param informationValue on the development sample
   */
  record FeatureView(String feature, double informationValue, List<BinView> bins) {}

  /**
   * @param woe weight of evidence; positive is riskier
   */
  record BinView(int bin, String label, int goods, int bads, double woe, int points) {}

  static ScorecardView of(StoredModel model, Scorecard scorecard) {
    var schema = model.schema();
    return new ScorecardView(
        model.modelId(),
        model.modelHash(),
        scorecard.scale().minPoints(),
        scorecard.scale().maxPoints(),
        scorecard.basePoints(),
        scorecard.features().stream().map(feature -> view(schema, feature)).toList(),
        Hex.encode(OnChainTable.of(scorecard)));
  }

  private static FeatureView view(FeatureSchema schema, ScorecardFeature feature) {
    var described = schema.features().get(feature.bins().position());
    var codes = described.categories().stream().map(category -> category.code()).toList();
    var labels = feature.bins().labels(codes);
    var bins = new ArrayList<BinView>();
    for (int bin = 0; bin < labels.size(); bin++) {
      bins.add(
          new BinView(
              bin,
              labels.get(bin),
              feature.goods()[bin],
              feature.bads()[bin],
              feature.woe()[bin],
              feature.points()[bin]));
    }
    return new FeatureView(feature.bins().feature(), feature.informationValue(), bins);
  }
}
