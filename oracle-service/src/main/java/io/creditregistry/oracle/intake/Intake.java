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
import io.creditregistry.oracle.segment.Screening;
import io.creditregistry.oracle.subject.SubjectRegister;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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
   */
  @Transactional
  public ScoresResponse score(
      StoredModel model,
      FeatureSchema schema,
      InputStream file,
      RowSelection rows,
      ErrorPolicy policy,
      long dataTime) {
    var applicants = new ArrayList<Applicant>();
    var rejected = new ArrayList<Reject>();
    ApplicantReader.stream(
        schema,
        file,
        applicant -> {
          if (rows.has(applicant.row())) {
            applicants.add(applicant);
          }
        },
        reject -> {
          if (rows.has(reject.row())) {
            rejected.add(reject);
          }
        });
    policy.check(rejected);
    var scorer = new Scorer(model.model(), schema);
    var records = new ArrayList<NewRecord>(applicants.size());
    var scores = new ArrayList<ScoreView>(applicants.size());
    var referred = new ArrayList<ReferralView>();
    var screen = screens.find(model.modelId());
    for (var applicant : applicants) {
      var screening = screen.map(each -> each.examine(applicant)).orElse(UNSCREENED);
      switch (screening) {
        case Screening.Referred odd -> referred.add(view(applicant, odd));
        case Screening.Passed passed -> {
          var scored = scorer.score(applicant);
          var subjectId = subjects.enter(scored.reference());
          records.add(record(scored, subjectId, model.modelId(), dataTime));
          scores.add(view(scored, subjectId, passed.segment()));
        }
      }
    }
    queue.add(records);
    int rejectedRows = (int) rejected.stream().map(Reject::row).distinct().count();
    return new ScoresResponse(
        scores.size() + referred.size() + rejectedRows,
        scores.size(),
        rejectedRows,
        model.modelId(),
        dataTime,
        schema.synthetic(),
        List.copyOf(rejected),
        referred,
        scores);
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
