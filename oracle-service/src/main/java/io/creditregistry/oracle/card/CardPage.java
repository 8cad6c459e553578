package io.creditregistry.oracle.card;

import io.creditregistry.oracle.card.ModelCard.FeatureCard;
import io.creditregistry.oracle.plot.Svg;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * A card as one HTML page that needs nothing else: no script, no font, no picture from elsewhere.
 * It follows the reader's light or dark theme and prints in black on white.
 */
public final class CardPage {
  private static final String STYLE = resource("/card/card.css");

  private final ModelCard card;
  private final Html page = new Html();

  private CardPage(ModelCard card) {
    this.card = card;
  }

  /** The page; the same card gives the same bytes. */
  public static String of(ModelCard card) {
    return new CardPage(card).write();
  }

  private String write() {
    page.markup("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .markup("<title>Model card · " + Svg.escape(card.title()) + "</title>\n")
        .markup("<style>\n" + STYLE + "</style></head>\n<body><main>\n");
    head();
    section(1, "Identity and intended use", this::identity);
    section(2, "Data", this::data);
    section(3, "What the model is made of", this::substance);
    section(4, "How well it ranks", this::discrimination);
    section(5, "How well it is calibrated", this::calibration);
    section(6, "Stability", this::stability);
    section(7, "Protected groups", this::fairness);
    section(8, "Reasons given to applicants", this::reasons);
    section(9, "Limits", () -> page.list(card.limits()));
    section(10, "Provenance and change control", this::provenance);
    section(11, "Where supervisors' questions are answered", this::guidance);
    if (card.screen() != null) {
      section(12, "Segments and outliers", () -> CardTables.screen(page, card.screen()));
    }
    return page.markup("</main></body></html>\n").toString();
  }

  private void section(int number, String title, Runnable content) {
    page.markup("<section id=\"s" + number + "\">").heading(2, number + "  " + title);
    content.run();
    page.markup("</section>\n");
  }

  private void head() {
    var metrics = card.evaluation().metrics();
    page.markup("<header><p class=\"kicker\">Model card</p>").heading(1, card.title());
    page.markup("<p class=\"tags\"><span>" + kind() + "</span>");
    page.markup(card.synthetic() ? "<span class=\"warn\">synthetic data</span>" : "");
    page.markup("<span>measured on the " + card.data().evaluatedOn() + " sample</span></p>\n");
    page.markup("<div class=\"tiles\">");
    tile("AUC", metrics.auc(), "auc");
    tile("KS", metrics.ks(), "ks");
    tile("H-measure", metrics.hMeasure(), "hmeasure");
    tile("Brier", metrics.brier(), "brier");
    tile("ECE", metrics.ece(), "ece");
    page.markup("</div></header>\n");
  }

  private void tile(String name, double value, String key) {
    var interval = card.evaluation().intervals().get(key);
    page.markup("<div><b>" + Shown.decimals(value, 4) + "</b><span>" + name + "</span><small>95 % ")
        .markup(Shown.interval(interval) + "</small></div>");
  }

  private String kind() {
    return card.kind().equals("scorecard") ? "scorecard (champion)" : "boosted trees (challenger)";
  }

  private void identity() {
    page.paragraph(
        "The model estimates the probability that an applicant turns out bad and maps it to score"
            + " points: "
            + card.provenance().scale()
            + ". It is meant to rank and price applicants like those it learnt from, with up to"
            + " four reasons for each score. It decides nothing: lenders set their own cut-off.");
    page.markup(
        "<p class=\"soft\">Model hash <code>" + card.provenance().modelHash() + "</code></p>\n");
  }

  private void data() {
    var data = card.data();
    page.paragraph(card.source().isEmpty() ? "No source is named." : card.source());
    page.table(
        List.of("sample ", "rows", "bad", "bad rate"),
        List.of(
            sample("development", data.developmentRows(), data.developmentBads()),
            sample(
                data.evaluatedOn() + " (evaluated)", data.evaluatedRows(), data.evaluatedBads())));
    page.note(Shown.count(data.rejectedRows()) + " rows of the file were refused by the schema.");
    page.table(
        List.of(
            "feature ",
            "type ",
            "accepted values ",
            "if missing ",
            "direction ",
            "part in the model "),
        card.features().stream().map(CardPage::schemaRow).toList());
  }

  private static List<String> sample(String name, int rows, int bads) {
    return List.of(name, Shown.count(rows), Shown.count(bads), Shown.percent(bads / (double) rows));
  }

  private static List<String> schemaRow(FeatureCard feature) {
    String use = feature.used() ? "input" : "left out";
    return List.of(
        feature.name(),
        feature.type() + (feature.unit().isEmpty() ? "" : ", " + feature.unit()),
        feature.range(),
        feature.missing(),
        feature.monotone(),
        feature.isProtected() ? use + ", protected" : use);
  }

  private void substance() {
    page.figure(
        CardPlots.importance(card.features()),
        "Importance",
        "mean distance from the feature's average effect, in score points");
    List<FeatureCard> binned =
        card.features().stream()
            .filter(f -> !f.bins().isEmpty())
            .sorted(Comparator.comparingDouble(f -> -f.informationValue()))
            .toList();
    if (binned.isEmpty()) {
      page.note("A sum of trees has no bins. Its reasons are exact contributions to the log-odds.");
      return;
    }
    page.paragraph(
        "Each feature's bins with their weight of evidence on the development sample (positive is"
            + " riskier), bad rate and score points, by falling information value.");
    page.markup("<div class=\"bins\">");
    for (FeatureCard feature : binned) {
      page.figure(
          CardPlots.woe(feature),
          feature.name(),
          feature.reasonText()
              + " · information value "
              + Shown.decimals(feature.informationValue(), 3));
    }
    page.markup("</div>\n");
  }

  private void discrimination() {
    if (card.scoreFit() != null) {
      CardTables.scoreFit(page, card.scoreFit());
    }
    page.markup("<div class=\"plots\">");
    page.figure(CardPlots.roc(card), "ROC", "every cut-off");
    page.figure(
        CardPlots.ks(card.curves()), "KS", "bad and good scores apart, in whole score points");
    page.figure(
        CardPlots.histogram(card.curves()), "Scores by outcome", "each outcome adds to 100 %");
    page.figure(CardPlots.gains(card), "Gains", "bad applicants met, riskiest first");
    page.figure(
        CardPlots.confusion(card.evaluation().metrics().confusion()),
        "Confusion matrix",
        "calls at a probability of 0.5");
    page.markup("<div>");
    CardTables.metrics(page, card.evaluation());
    page.markup("</div></div>\n");
    page.note(
        "Intervals: AUC and Gini by DeLong; the others are percentiles of 400 bootstrap samples that"
            + " keep the number of good and bad rows. H-measure under costs from Beta(2, 2).");
  }

  private void calibration() {
    if (card.scoreFit() != null) {
      page.paragraph(
          "The target is an existing score. The probability of default is the one that the score"
              + " scale gives to the points; there are no outcomes to hold it against.");
      return;
    }
    var reliability = card.reliability();
    page.paragraph(
        card.provenance().calibration().equals("none")
            ? "Probabilities are the model's own."
            : "Probabilities are calibrated ("
                + card.provenance().calibration()
                + ") on rows that copies of the model did not learn from; score points are not touched.");
    page.markup("<div class=\"plots\">");
    page.figure(
        CardPlots.calibration(reliability), "Calibration", "tenths of the sample, 95 % intervals");
    page.markup("<div>");
    CardTables.grades(page, card.grades());
    page.markup("</div></div>\n");
    page.note(
        "Hosmer and Lemeshow: χ² = %s with %d degrees of freedom, p = %s. The grades' p-values are exact two-sided binomial tests of the mean probability."
            .formatted(
                Shown.decimals(reliability.chiSquared(), 2),
                reliability.degreesOfFreedom(),
                Shown.pValue(reliability.pValue())));
    CardTables.contest(page, card.recalibration());
  }

  private void stability() {
    var stability = card.stability();
    page.paragraph(
        "Population stability index %s (%s); by chance alone samples of this size differ by about %s. Below 0.10 is stable, up to 0.25 is to be watched, above asks for action."
            .formatted(
                Shown.decimals(stability.index(), 4),
                stability.verdict().text(),
                Shown.decimals(stability.expectedByChance(), 4)));
    page.markup("<div class=\"plots\">");
    page.figure(CardPlots.stability(stability), "Score bands", "tenths of the development sample");
    page.markup("<div>");
    CardTables.characteristics(page, card.features());
    page.markup("</div></div>\n");
  }

  private void fairness() {
    CardTables.fairness(page, card.fairness());
    CardTables.alternatives(page, card.alternatives());
  }

  private void reasons() {
    page.note("Share of the evaluated applicants whose (at most four) reasons include it.");
    page.figure(CardPlots.reasons(card), "Reasons", "never a protected attribute");
  }

  private void provenance() {
    var provenance = card.provenance();
    page.table(
        List.of("what ", "value "),
        List.of(
            List.of("model hash (keccak256 of its canonical JSON)", provenance.modelHash()),
            List.of("schema", provenance.schema()),
            List.of("schema hash", provenance.schemaHash()),
            List.of("development data hash", provenance.dataHash()),
            List.of("recipe", provenance.recipe()),
            List.of("seed", provenance.seed()),
            List.of("score scale", provenance.scale()),
            List.of("chain of data, schema and model", provenance.chainHash()),
            List.of("form of this card", card.format())));
    page.note(
        "The same data, schema, recipe and seed give the same model hash on any machine. The hash"
            + " is registered on chain at approval; another hash is another model.");
  }

  private void guidance() {
    page.paragraph(
        "The elements of model risk management as in the United States' interagency guidance of"
            + " 2026 (SR 26-2, OCC Bulletin 2026-13; before that SR 11-7), and where this page"
            + " speaks to them. A card is evidence for a validator, not a validation.");
    page.table(List.of("element ", "sections ", "what is shown "), Guidance.LINES);
  }

  private static String resource(String name) {
    try (InputStream in = CardPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
