package io.creditregistry.oracle.card;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.calibration.CalibrationContest;
import io.creditregistry.oracle.calibration.MasterScale;
import io.creditregistry.oracle.calibration.Reliability;
import io.creditregistry.oracle.card.ModelCard.Data;
import io.creditregistry.oracle.card.ModelCard.Provenance;
import io.creditregistry.oracle.card.ModelCard.ReasonCount;
import io.creditregistry.oracle.card.ModelCard.ScoreFitCard;
import io.creditregistry.oracle.card.ModelCard.Stability;
import io.creditregistry.oracle.evaluation.Evaluation;
import io.creditregistry.oracle.evaluation.ScoreFit;
import io.creditregistry.oracle.fairness.AlternativeSearch;
import io.creditregistry.oracle.fairness.AlternativeSearch.Alternative;
import io.creditregistry.oracle.fairness.FairnessReport;
import io.creditregistry.oracle.model.BoostedTrees;
import io.creditregistry.oracle.model.ProvenanceChain;
import io.creditregistry.oracle.model.ScoreScale;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.scoring.Reason;
import io.creditregistry.oracle.segment.Screen;
import io.creditregistry.oracle.stability.ScoreBands;
import io.creditregistry.oracle.stability.StabilityIndex;
import io.creditregistry.oracle.stability.StabilityVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the card of a model that was just trained. */
public final class CardAuthor {
  private final MasterScale masterScale;

  /** An author who grades probabilities on this scale. */
  public CardAuthor(MasterScale masterScale) {
    this.masterScale = masterScale;
  }

  /**
   * Scores both samples and describes what came of it.
   *
   * @param development the rows that the model learnt from
   * @param heldOut the rows that it never saw, of both classes; where there are none, the
   *     development sample is evaluated and the card says so
   * @param screen the optional steps; null where they are off
   * @param rejectedRows rows of the file that the schema refused
   */
  public ModelCard write(
      ScoringModel model,
      FeatureSchema schema,
      List<Applicant> development,
      List<Applicant> heldOut,
      Screen screen,
      int rejectedRows) {
    ScoredSample learnt = ScoredSample.of(model, schema, development);
    ScoredSample evaluated = heldOut.isEmpty() ? learnt : ScoredSample.of(model, schema, heldOut);
    Data data =
        new Data(
            heldOut.isEmpty() ? "development" : "hold-out",
            learnt.rows(),
            learnt.bads(),
            evaluated.rows(),
            evaluated.bads(),
            rejectedRows);
    return new ModelCard(
        ModelCard.FORMAT,
        schema.synthetic(),
        kind(model),
        schema.title(),
        schema.source(),
        data,
        FeatureCards.of(model, schema, evaluated),
        Evaluation.of(evaluated.outcomes(), evaluated.probabilities(), model.development().seed()),
        scoreFit(schema, evaluated, model.development().seed()),
        CurveDrawer.of(evaluated),
        Reliability.of(evaluated.outcomes(), evaluated.probabilities()),
        CalibrationContest.of(
            evaluated.outcomes(), evaluated.logOdds(), model.development().seed()),
        masterScale.grades(evaluated.outcomes(), evaluated.probabilities()),
        stability(learnt, evaluated),
        FairnessReport.of(
            schema, evaluated.applicants(), evaluated.probabilities(), evaluated.scorePoints()),
        alternatives(model, schema, evaluated),
        reasons(evaluated),
        screen == null ? null : ScreenCards.of(screen, evaluated),
        Limits.of(schema, data, model),
        provenance(model));
  }

  private static ScoreFitCard scoreFit(FeatureSchema schema, ScoredSample evaluated, long seed) {
    if (schema.target().score().isEmpty()) {
      return null;
    }
    int[] points = evaluated.applicants().stream().mapToInt(Applicant::targetPoints).toArray();
    return new ScoreFitCard(
        ScoreFit.of(points, evaluated.scorePoints()),
        ScoreFit.intervals(points, evaluated.scorePoints(), seed),
        schema.target().score().get().badBelow());
  }

  private static String kind(ScoringModel model) {
    return switch (model) {
      case Scorecard scorecard -> "scorecard";
      case BoostedTrees trees -> "boosting";
    };
  }

  private static Stability stability(ScoredSample learnt, ScoredSample evaluated) {
    ScoreBands bands = ScoreBands.of(learnt.scorePoints());
    long[] before = bands.counts(learnt.scorePoints());
    long[] now = bands.counts(evaluated.scorePoints());
    double index = StabilityIndex.of(before, now);
    return new Stability(
        index,
        StabilityIndex.expectedByChance(bands.count(), learnt.rows(), evaluated.rows()),
        StabilityVerdict.of(before, now),
        bands,
        before,
        now);
  }

  private static List<Alternative> alternatives(
      ScoringModel model, FeatureSchema schema, ScoredSample evaluated) {
    if (!(model instanceof Scorecard scorecard)) {
      return List.of();
    }
    int[][] points = new int[scorecard.features().size()][evaluated.rows()];
    for (int row = 0; row < evaluated.rows(); row++) {
      int[] bins = evaluated.decisions().get(row).bins();
      for (int i = 0; i < points.length; i++) {
        points[i][row] = scorecard.features().get(i).points()[bins[i]];
      }
    }
    return AlternativeSearch.search(
        schema, evaluated.applicants(), scorecard.inputs(), points, FairnessReport.APPROVAL_SHARE);
  }

  private static List<ReasonCount> reasons(ScoredSample evaluated) {
    Map<String, ReasonCount> counts = new LinkedHashMap<>();
    for (var decision : evaluated.decisions()) {
      for (int i = 0; i < decision.reasons().size(); i++) {
        Reason reason = decision.reasons().get(i);
        int first = i == 0 ? 1 : 0;
        counts.merge(
            reason.code(),
            new ReasonCount(reason.code(), reason.text(), first, 1),
            (a, b) ->
                new ReasonCount(
                    a.code(), a.text(), a.first() + b.first(), a.amongFour() + b.amongFour()));
      }
    }
    List<ReasonCount> sorted = new ArrayList<>(counts.values());
    sorted.sort(
        Comparator.comparingInt((ReasonCount r) -> -r.amongFour())
            .thenComparing(ReasonCount::code));
    return sorted;
  }

  private static Provenance provenance(ScoringModel model) {
    ScoreScale scale = model.scale();
    return new Provenance(
        model.modelHash(),
        model.schemaId(),
        model.schemaHash(),
        model.development().dataHash(),
        model.development().recipe(),
        Long.toString(model.development().seed()),
        model.development().usesProtected(),
        model.calibration().method(),
        "%d points at %s:1, %s points to double the odds, %d to %d"
            .formatted(
                scale.baseScore(),
                plain(scale.baseOdds()),
                plain(scale.pdo()),
                scale.minPoints(),
                scale.maxPoints()),
        ProvenanceChain.of(model).last());
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
