package io.creditregistry.oracle.card;

import io.creditregistry.oracle.card.ModelCard.OutlierCard;
import io.creditregistry.oracle.card.ModelCard.ScreenCard;
import io.creditregistry.oracle.card.ModelCard.SegmentCard;
import io.creditregistry.oracle.segment.Screen;
import io.creditregistry.oracle.segment.Screening;
import java.util.ArrayList;
import java.util.List;

/** Tells what the optional steps make of the evaluated sample. */
final class ScreenCards {
  private ScreenCards() {}

  static ScreenCard of(Screen screen, ScoredSample sample) {
    List<Screening> screenings = sample.applicants().stream().map(screen::examine).toList();
    return new ScreenCard(
        screen.segments() == null ? null : screen.segments().silhouette(),
        segments(screen, screenings, sample),
        screen.boundary() == null ? null : outliers(screenings, sample));
  }

  private static List<SegmentCard> segments(
      Screen screen, List<Screening> screenings, ScoredSample sample) {
    List<SegmentCard> cards = new ArrayList<>();
    int count = screen.segments() == null ? 0 : screen.segments().count();
    for (int segment = 1; segment <= count; segment++) {
      int rows = 0;
      int bads = 0;
      double pds = 0;
      double points = 0;
      for (int row = 0; row < sample.rows(); row++) {
        if (segmentOf(screenings.get(row)) == segment) {
          rows++;
          bads += sample.outcomes()[row];
          pds += sample.probabilities()[row];
          points += sample.decisions().get(row).scorePoints();
        }
      }
      int some = Math.max(1, rows);
      String description = screen.segments().describe(screen.space(), segment - 1);
      cards.add(new SegmentCard(segment, description, rows, bads, pds / some, points / some));
    }
    return cards;
  }

  private static int segmentOf(Screening screening) {
    return switch (screening) {
      case Screening.Passed passed -> passed.segment();
      case Screening.Referred referred -> referred.segment();
    };
  }

  private static OutlierCard outliers(List<Screening> screenings, ScoredSample sample) {
    int[] rows = new int[2];
    int[] bads = new int[2];
    for (int row = 0; row < sample.rows(); row++) {
      int side = screenings.get(row) instanceof Screening.Referred ? 1 : 0;
      rows[side]++;
      bads[side] += sample.outcomes()[row];
    }
    return new OutlierCard(rows[1], bads[1], rows[0], bads[0]);
  }
}
