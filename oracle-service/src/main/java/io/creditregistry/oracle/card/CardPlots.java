package io.creditregistry.oracle.card;

import io.creditregistry.oracle.calibration.Reliability;
import io.creditregistry.oracle.card.ModelCard.Band;
import io.creditregistry.oracle.card.ModelCard.Curves;
import io.creditregistry.oracle.card.ModelCard.FeatureCard;
import io.creditregistry.oracle.card.ModelCard.Gain;
import io.creditregistry.oracle.card.ModelCard.KsPoint;
import io.creditregistry.oracle.card.ModelCard.RocPoint;
import io.creditregistry.oracle.card.ModelCard.Stability;
import io.creditregistry.oracle.evaluation.Confusion;
import io.creditregistry.oracle.plot.Axis;
import io.creditregistry.oracle.plot.BinChart;
import io.creditregistry.oracle.plot.Chart;
import io.creditregistry.oracle.plot.HeatMap;
import io.creditregistry.oracle.plot.RowChart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Draws a card's figures. */
final class CardPlots {
  private CardPlots() {}

  static String roc(ModelCard card) {
    List<RocPoint> roc = card.curves().roc();
    return Chart.plain(
            "ROC curve", Axis.share("good applicants refused"), Axis.share("bad applicants found"))
        .line("faint", new double[] {0, 1}, new double[] {0, 1})
        .line(
            "c1",
            roc.stream().mapToDouble(RocPoint::falsePositiveRate).toArray(),
            roc.stream().mapToDouble(RocPoint::truePositiveRate).toArray())
        .note(0.52, 0.12, "AUC " + Shown.decimals(card.evaluation().metrics().auc(), 4))
        .svg();
  }

  static String ks(Curves curves) {
    List<KsPoint> ks = curves.ks();
    double[] points = ks.stream().mapToDouble(KsPoint::scorePoints).toArray();
    KsPoint at =
        ks.stream().filter(k -> k.scorePoints() == curves.ksPoints()).findFirst().orElseThrow();
    Axis x = Axis.round("score points", points[0], points[points.length - 1]);
    return Chart.withLegend(
            "Kolmogorov-Smirnov distance", x, Axis.share("share with at most this score"))
        .line("bad", points, ks.stream().mapToDouble(KsPoint::badShare).toArray())
        .line("good", points, ks.stream().mapToDouble(KsPoint::goodShare).toArray())
        .stroke(
            "ink",
            at.scorePoints(),
            at.goodShare(),
            at.badShare(),
            Shown.decimals(at.badShare() - at.goodShare(), 3) + " at " + at.scorePoints())
        .named("bad", "bad")
        .named("good", "good")
        .svg();
  }

  static String histogram(Curves curves) {
    List<Band> bands = curves.histogram();
    double goods = bands.stream().mapToInt(Band::goods).sum();
    double bads = bands.stream().mapToInt(Band::bads).sum();
    double most = 0;
    for (Band band : bands) {
      most = Math.max(most, Math.max(band.goods() / goods, band.bads() / bads));
    }
    Axis x = Axis.round("score points", bands.getFirst().fromPoints(), bands.getLast().toPoints());
    Chart chart =
        Chart.withLegend("Scores by outcome", x, Axis.shareUpTo("share of the outcome", most));
    for (Band band : bands) {
      chart.bar("good half", band.fromPoints(), band.toPoints(), band.goods() / goods);
      chart.bar("bad half", band.fromPoints(), band.toPoints(), band.bads() / bads);
    }
    return chart.named("good half", "good").named("bad half", "bad").svg();
  }

  static String gains(ModelCard card) {
    List<Gain> gains = card.curves().gains();
    double badRate = card.data().evaluatedBads() / (double) card.data().evaluatedRows();
    return Chart.withLegend(
            "Cumulative gains",
            Axis.share("riskiest share of applicants"),
            Axis.share("share of all bad ones"))
        .line("faint", new double[] {0, 1}, new double[] {0, 1})
        .line("faint", new double[] {0, badRate, 1}, new double[] {0, 1, 1})
        .line(
            "c1",
            fromZero(gains.stream().mapToDouble(Gain::share)),
            fromZero(gains.stream().mapToDouble(Gain::badShare)))
        .named("c1", "model")
        .named("faintkey", "perfect, and by chance")
        .svg();
  }

  private static double[] fromZero(java.util.stream.DoubleStream values) {
    return java.util.stream.DoubleStream.concat(java.util.stream.DoubleStream.of(0), values)
        .toArray();
  }

  static String calibration(Reliability reliability) {
    double most = 0;
    for (Reliability.Bin bin : reliability.bins()) {
      most = Math.max(most, Math.max(bin.meanPd(), bin.interval().high()));
    }
    Axis x = Axis.shareUpTo("predicted probability of default", Math.min(1, most));
    Axis y = new Axis("observed bad rate", 0, x.high(), x.step(), true);
    Chart chart = Chart.plain("Calibration", x, y);
    chart.line("faint", new double[] {0, x.high()}, new double[] {0, x.high()});
    for (Reliability.Bin bin : reliability.bins()) {
      chart.dot("c1", bin.meanPd(), bin.badRate(), bin.interval().low(), bin.interval().high());
    }
    return chart.svg();
  }

  static String confusion(Confusion calls) {
    return HeatMap.svg(
        "Confusion matrix",
        new String[] {"called good", "called bad"},
        new String[] {"was good", "was bad"},
        new int[][] {
          {calls.trueNegatives(), calls.falsePositives()},
          {calls.falseNegatives(), calls.truePositives()}
        });
  }

  static String stability(Stability stability) {
    double before = Arrays.stream(stability.developmentRows()).sum();
    double now = Arrays.stream(stability.evaluatedRows()).sum();
    int bands = stability.bands().count();
    double most = 0;
    for (int band = 0; band < bands; band++) {
      most =
          Math.max(
              most,
              Math.max(
                  stability.developmentRows()[band] / before,
                  stability.evaluatedRows()[band] / now));
    }
    Axis x = new Axis("score band, lowest scores first", 0, bands, bands > 10 ? 2 : 1, false);
    Chart chart =
        Chart.withLegend(
            "Score bands, development against evaluated", x, Axis.shareUpTo("share of rows", most));
    for (int band = 0; band < bands; band++) {
      chart.bar("c3", band + 0.1, band + 0.5, stability.developmentRows()[band] / before);
      chart.bar("c1", band + 0.5, band + 0.9, stability.evaluatedRows()[band] / now);
    }
    return chart.named("c3", "development").named("c1", "evaluated").svg();
  }

  static String importance(List<FeatureCard> features) {
    List<RowChart.Bar> bars = new ArrayList<>();
    features.stream()
        .filter(FeatureCard::used)
        .sorted(Comparator.comparingDouble(f -> -f.importancePoints()))
        .forEach(
            f ->
                bars.add(
                    new RowChart.Bar(
                        f.name(),
                        f.importancePoints(),
                        Shown.decimals(f.importancePoints(), 1),
                        "c1")));
    return RowChart.svg("Importance of each feature, in score points", bars);
  }

  static String woe(FeatureCard feature) {
    double rows = feature.bins().stream().mapToDouble(b -> b.goods() + b.bads()).sum();
    List<BinChart.Bin> bins =
        feature.bins().stream()
            .map(
                b ->
                    new BinChart.Bin(
                        b.label(),
                        (b.goods() + b.bads()) / rows,
                        b.goods() + b.bads() == 0 ? 0 : b.bads() / (double) (b.goods() + b.bads()),
                        b.woe(),
                        b.points()))
            .toList();
    return BinChart.svg("Weight of evidence of " + feature.name(), bins);
  }

  static String reasons(ModelCard card) {
    double rows = card.data().evaluatedRows();
    return RowChart.svg(
        "How often each reason is given",
        card.reasons().stream()
            .map(
                r ->
                    new RowChart.Bar(
                        r.code() + " " + shorten(r.text()),
                        r.amongFour(),
                        Shown.percent(r.amongFour() / rows),
                        "c1"))
            .toList());
  }

  private static String shorten(String text) {
    return text.length() <= 33 ? text : text.substring(0, 32) + "…";
  }
}
