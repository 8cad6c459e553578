package io.creditregistry.oracle.card;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.card.ModelCard.BinCard;
import io.creditregistry.oracle.card.ModelCard.FeatureCard;
import io.creditregistry.oracle.model.BoostedTrees;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.model.ScorecardFeature;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.stability.StabilityIndex;
import io.creditregistry.oracle.stability.StabilityVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Describes each feature of the schema and what the model makes of it. */
final class FeatureCards {
  private FeatureCards() {}

  static List<FeatureCard> of(ScoringModel model, FeatureSchema schema, ScoredSample evaluated) {
    return switch (model) {
      case Scorecard scorecard -> ofScorecard(scorecard, schema, evaluated);
      case BoostedTrees trees -> ofTrees(trees, schema, evaluated);
    };
  }

  private static List<FeatureCard> ofScorecard(
      Scorecard scorecard, FeatureSchema schema, ScoredSample evaluated) {
    List<FeatureCard> cards = new ArrayList<>();
    for (int position = 0; position < schema.features().size(); position++) {
      Feature feature = schema.features().get(position);
      int line = scorecard.inputs().indexOf(feature.name());
      if (line < 0) {
        cards.add(card(feature, false, null, 0, null, null, List.of()));
        continue;
      }
      ScorecardFeature worth = scorecard.features().get(line);
      long[] recent = evaluated.binRows(line, worth.bins().count());
      cards.add(
          card(
              feature,
              true,
              worth.informationValue(),
              importance(worth),
              StabilityIndex.of(developmentRows(worth), recent),
              StabilityVerdict.of(developmentRows(worth), recent),
              bins(feature, worth, recent)));
    }
    return cards;
  }

  private static List<FeatureCard> ofTrees(
      BoostedTrees trees, FeatureSchema schema, ScoredSample evaluated) {
    double[] sums = new double[trees.inputs().size()];
    for (Applicant applicant : evaluated.applicants()) {
      double[] contributions = trees.contributions(trees.encode(applicant));
      for (int i = 0; i < sums.length; i++) {
        sums[i] += Math.abs(contributions[i]);
      }
    }
    double toPoints = trees.scale().factor() / evaluated.rows();
    List<FeatureCard> cards = new ArrayList<>();
    for (Feature feature : schema.features()) {
      int input = trees.inputs().indexOf(feature.name());
      double importance = input < 0 ? 0 : sums[input] * toPoints;
      cards.add(card(feature, input >= 0, null, importance, null, null, List.of()));
    }
    return cards;
  }

  private static long[] developmentRows(ScorecardFeature worth) {
    return IntStream.range(0, worth.bins().count())
        .mapToLong(bin -> worth.goods()[bin] + (long) worth.bads()[bin])
        .toArray();
  }

  private static double importance(ScorecardFeature worth) {
    long[] rows = developmentRows(worth);
    double total = 0;
    double points = 0;
    for (int bin = 0; bin < rows.length; bin++) {
      total += rows[bin];
      points += (double) rows[bin] * worth.points()[bin];
    }
    double distance = 0;
    for (int bin = 0; bin < rows.length; bin++) {
      distance += rows[bin] * Math.abs(worth.points()[bin] - points / total);
    }
    return distance / total;
  }

  private static List<BinCard> bins(Feature feature, ScorecardFeature worth, long[] recent) {
    List<String> labels = BinLabels.of(feature, worth.bins());
    List<BinCard> bins = new ArrayList<>();
    for (int bin = 0; bin < labels.size(); bin++) {
      bins.add(
          new BinCard(
              labels.get(bin),
              worth.goods()[bin],
              worth.bads()[bin],
              worth.woe()[bin],
              worth.points()[bin],
              recent[bin]));
    }
    return bins;
  }

  private static FeatureCard card(
      Feature feature,
      boolean used,
      Double informationValue,
      double importance,
      Double stabilityIndex,
      StabilityVerdict stability,
      List<BinCard> bins) {
    return new FeatureCard(
        feature.name(),
        lower(feature.type()),
        feature.unit(),
        feature.expectation(),
        lower(feature.missing()),
        lower(feature.monotone()),
        feature.isProtected(),
        feature.reasonCode(),
        feature.reasonText(),
        used,
        informationValue,
        importance,
        stabilityIndex,
        stability,
        bins);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
