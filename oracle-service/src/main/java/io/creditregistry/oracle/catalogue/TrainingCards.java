package io.creditregistry.oracle.catalogue;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.applicant.Reject;
import io.creditregistry.oracle.calibration.MasterScale;
import io.creditregistry.oracle.card.CardAuthor;
import io.creditregistry.oracle.card.ModelCard;
import io.creditregistry.oracle.segment.Screen;
import io.creditregistry.oracle.segment.ScreenOptions;
import io.creditregistry.oracle.segment.ScreenTrainer;
import io.creditregistry.oracle.training.TrainingResult;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The cards of one training.
 *
 * @param champion the scorecard's
 * @param challenger the boosted trees'
 * @param screen the optional steps; null where none were asked for
 */
record TrainingCards(ModelCard champion, ModelCard challenger, Screen screen) {

  static TrainingCards of(
      ApplicantTable applicants,
      TrainingResult result,
      MasterScale masterScale,
      ScreenOptions options) {
    var held = Arrays.stream(result.holdoutRows()).boxed().collect(Collectors.toSet());
    var sides =
        applicants.applicants().stream()
            .collect(Collectors.partitioningBy(each -> held.contains(each.row())));
    List<Applicant> development = sides.get(false);
    List<Applicant> heldOut = sides.get(true);
    var schema = applicants.schema();
    var author = new CardAuthor(masterScale);
    var rejected = rejectedRows(applicants);
    var seed = result.champion().development().seed();
    var screen = ScreenTrainer.train(schema, development, options, seed);
    return new TrainingCards(
        author.write(result.champion(), schema, development, heldOut, screen, rejected),
        author.write(result.challenger(), schema, development, heldOut, screen, rejected),
        screen);
  }

  /** How many rows of the file the schema refused. */
  static int rejectedRows(ApplicantTable applicants) {
    return (int) applicants.rejects().stream().map(Reject::row).distinct().count();
  }
}
