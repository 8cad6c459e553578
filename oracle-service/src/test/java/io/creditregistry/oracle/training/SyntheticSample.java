package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.ApplicantReader;
import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.applicant.FeatureSchemas;
import io.creditregistry.oracle.applicant.SyntheticApplicants;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Synthetic applicants, read and trained on once for all tests that only look. */
public final class SyntheticSample {
  /** 1,500 applicants, about one in five bad. */
  public static final ApplicantTable TABLE = table(1500, 7);

  /** Both models, trained on 70 % of {@link #TABLE}. */
  public static final TrainingResult MODELS = train(TABLE, 3);

  private SyntheticSample() {}

  /** The generator's applicants, as its file is read. */
  public static ApplicantTable table(int rows, long seed) {
    byte[] csv = SyntheticApplicants.csv(rows, seed).getBytes(StandardCharsets.UTF_8);
    return ApplicantReader.read(FeatureSchemas.named("synthetic"), new ByteArrayInputStream(csv));
  }

  /** Both models, with protected attributes allowed so that tests see what becomes of them. */
  public static TrainingResult train(ApplicantTable table, long seed) {
    return new Trainer()
        .train(new TrainingRequest(table.schema(), table.applicants(), 0.3, seed, true));
  }
}
