package io.creditregistry.oracle.monitoring;

import io.creditregistry.oracle.card.ModelCard;
import io.creditregistry.oracle.card.ModelCard.BinCard;
import io.creditregistry.oracle.card.ModelCard.FeatureCard;
import io.creditregistry.oracle.catalogue.CardStore;
import io.creditregistry.oracle.monitoring.DriftReport.FeatureDrift;
import io.creditregistry.oracle.monitoring.DriftReport.MonthDrift;
import io.creditregistry.oracle.monitoring.DriftReport.ScoreDrift;
import io.creditregistry.oracle.stability.StabilityIndex;
import io.creditregistry.oracle.stability.StabilityVerdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Compares what a model has scored with what its card says of the development sample. */
@Component
class DriftMonitor {
  private final CardStore cards;
  private final ScoredHistory history;

  DriftMonitor(CardStore cards, ScoredHistory history) {
    this.cards = cards;
    this.history = history;
  }

  /** The report; none where the model has no card. */
  Optional<DriftReport> report(long modelId) {
    return cards.find(modelId).map(card -> report(modelId, card));
  }

  private DriftReport report(long modelId, ModelCard card) {
    var binned = card.features().stream().filter(each -> !each.bins().isEmpty()).toList();
    var bands = card.stability().bands();
    var binCounts = binned.stream().mapToInt(each -> each.bins().size()).toArray();
    var counts = new ScoredCounts(bands, binCounts);
    history.addTo(counts, modelId);
    var score = score(card, counts);
    var features = features(binned, counts);
    var verdict = overall(score, features);
    return new DriftReport(
        modelId,
        card.provenance().modelHash(),
        card.synthetic(),
        Arrays.stream(counts.bandRows()).sum(),
        verdict,
        score,
        features,
        months(card, counts));
  }

  /**
   * The worst verdict; but nothing is called stable while the score's own index is what chance
   * could make of so few rows.
   */
  private static StabilityVerdict overall(ScoreDrift score, List<FeatureDrift> features) {
    var worst =
        features.stream()
            .map(FeatureDrift::verdict)
            .reduce(score.verdict(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
    boolean tooFew = score.verdict() == StabilityVerdict.TOO_FEW;
    return tooFew && worst == StabilityVerdict.STABLE ? StabilityVerdict.TOO_FEW : worst;
  }

  private static ScoreDrift score(ModelCard card, ScoredCounts counts) {
    var before = card.stability().developmentRows();
    var now = counts.bandRows();
    var bands = card.stability().bands();
    var labels = IntStream.range(0, bands.count()).mapToObj(bands::label).toList();
    var rows = Arrays.stream(now).sum();
    if (rows == 0) {
      return new ScoreDrift(null, null, StabilityVerdict.TOO_FEW, labels, before, now);
    }
    return new ScoreDrift(
        StabilityIndex.of(before, now),
        StabilityIndex.expectedByChance(before.length, Arrays.stream(before).sum(), rows),
        StabilityVerdict.of(before, now),
        labels,
        before,
        now);
  }

  private static List<FeatureDrift> features(List<FeatureCard> binned, ScoredCounts counts) {
    var features = new ArrayList<FeatureDrift>();
    for (int i = 0; i < binned.size(); i++) {
      var before = binned.get(i).bins().stream().mapToLong(DriftMonitor::rows).toArray();
      var now = counts.binRows(i);
      var rows = Arrays.stream(now).sum();
      if (rows > 0) {
        features.add(
            new FeatureDrift(
                binned.get(i).name(),
                StabilityIndex.of(before, now),
                rows,
                StabilityVerdict.of(before, now)));
      }
    }
    return features;
  }

  private static long rows(BinCard bin) {
    return bin.goods() + (long) bin.bads();
  }

  private static List<MonthDrift> months(ModelCard card, ScoredCounts counts) {
    var before = card.stability().developmentRows();
    var months = new ArrayList<MonthDrift>();
    counts
        .months()
        .forEach(
            (month, rows) ->
                months.add(
                    new MonthDrift(
                        month.toString(),
                        rows.rows(),
                        StabilityIndex.of(before, rows.bandRows()),
                        rows.meanPoints(),
                        StabilityVerdict.of(before, rows.bandRows()))));
    return months;
  }
}
