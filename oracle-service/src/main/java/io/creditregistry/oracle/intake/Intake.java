package io.creditregistry.oracle.intake;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.ApplicantReader;
import io.creditregistry.oracle.applicant.ErrorPolicy;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.applicant.Reject;
import io.creditregistry.oracle.catalogue.ScreenStore;
import io.creditregistry.oracle.catalogue.StoredModel;
import io.creditregistry.oracle.intake.ScoresResponse.ReferralView;
import io.creditregistry.oracle.intake.ScoresResponse.ScoreView;
import io.creditregistry.oracle.publication.NewRecord;
import io.creditregistry.oracle.publication.RecordQueue;
import io.creditregistry.oracle.scoring.Grade;
import io.creditregistry.oracle.scoring.ScoredApplicant;
import io.creditregistry.oracle.scoring.Scorer;
import io.creditregistry.oracle.segment.Screen;
import io.creditregistry.oracle.segment.Screening;
import io.creditregistry.oracle.subject.SubjectRegister;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Scores a file of applicants and queues what came of it, all or nothing. */
@Component
class Intake {
  private static final Screening UNSCREENED = new Screening.Passed(null);

  private final SubjectRegister subjects;
  private final RecordQueue queue;
  private final ScreenStore screens;
  private final JsonMapper json;

  Intake(SubjectRegister subjects, RecordQueue queue, ScreenStore screens, JsonMapper json) {
    this.subjects = subjects;
    this.queue = queue;
    this.screens = screens;
    this.json = json;
  }

  /**
   * @param model an active model
   * @param schema the model's, read back
   * @param policy what becomes of the file where the schema does not accept some rows
   * @param dataTime Unix seconds that the data describe
   * @param brief whether to leave the scores out of the answer, so that a file of any length fits
   */
  @Transactional
  public ScoresResponse score(
      StoredModel model,
      FeatureSchema schema,
      InputStream file,
      RowSelection rows,
      ErrorPolicy policy,
      long dataTime,
      boolean brief) {
    var round = new Round(model, schema, dataTime, brief);
    var rejected = new ArrayList<Reject>();
    ApplicantReader.stream(
        schema,
        file,
        applicant -> {
          if (rows.has(applicant.row())) {
            round.take(applicant);
          }
        },
        reject -> {
          if (rows.has(reject.row())) {
            rejected.add(reject);
          }
        });
    policy.check(rejected);
    round.flush();
    int rejectedRows = (int) rejected.stream().map(Reject::row).distinct().count();
    return new ScoresResponse(
        round.scored + round.referred.size() + rejectedRows,
        round.scored,
        rejectedRows,
        model.modelId(),
        dataTime,
        schema.synthetic(),
        List.copyOf(rejected),
        round.referred,
        round.scores);
  }

  /** One file on its way into the queue, some hundred applicants at a time. */
  private final class Round {
    private static final int CHUNK = 1_000;

    private final StoredModel model;
    private final long dataTime;
    private final boolean brief;
    private final Scorer scorer;
    private final Optional<Screen> screen;
    private final List<NewRecord> records = new ArrayList<>();
    private final List<ScoreView> scores = new ArrayList<>();
    private final List<ReferralView> referred = new ArrayList<>();
    private int scored;

    Round(StoredModel model, FeatureSchema schema, long dataTime, boolean brief) {
      this.model = model;
      this.dataTime = dataTime;
      this.brief = brief;
      this.scorer = new Scorer(model.model(), schema);
      this.screen = screens.find(model.modelId());
    }

    void take(Applicant applicant) {
      var screening = screen.map(each -> each.examine(applicant)).orElse(UNSCREENED);
      switch (screening) {
        case Screening.Referred odd -> referred.add(view(applicant, odd));
        case Screening.Passed passed -> queueUp(applicant, passed);
      }
    }

    private void queueUp(Applicant applicant, Screening.Passed passed) {
      var result = scorer.score(applicant);
      var subjectId = subjects.enter(result.reference());
      records.add(record(result, subjectId, model.modelId(), dataTime));
      scored++;
      if (!brief) {
        scores.add(view(result, subjectId, passed.segment()));
      }
      if (records.size() == CHUNK) {
        flush();
      }
    }

    void flush() {
      queue.add(List.copyOf(records));
      records.clear();
    }
  }

  private NewRecord record(
      ScoredApplicant scored, SubjectId subjectId, long modelId, long dataTime) {
    return new NewRecord(
        subjectId,
        modelId,
        dataTime,
        scored.scorePoints(),
        scored.pdBps(),
        Grade.of(scored.scorePoints()).name(),
        json.writeValueAsString(scored.reasons()),
        json.writeValueAsString(scored.bins()),
        Bytes32.of(scored.featuresHash()));
  }

  private static ReferralView view(Applicant applicant, Screening.Referred odd) {
    return new ReferralView(
        applicant.row(), applicant.reference(), odd.segment(), odd.margin(), odd.oddestFeature());
  }

  private static ScoreView view(ScoredApplicant scored, SubjectId subjectId, Integer segment) {
    return new ScoreView(
        scored.row(),
        scored.reference(),
        subjectId.hex(),
        scored.scorePoints(),
        scored.pdBps(),
        Grade.of(scored.scorePoints()).name(),
        scored.reasons(),
        scored.bins(),
        scored.featuresHash(),
        segment);
  }
}
