package io.creditregistry.oracle.rejectinference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** When reject inference helps and when it does not, as docs/adr/0036 tells. */
class RejectSimulationTest {
  private static final RejectSimulation SIMULATION = RejectSimulation.run(1500, 1);

  /** The augmented likelihood has its maximum where the accepted rows' has it. */
  @Test
  void fuzzyAugmentationWithItsOwnProbabilitiesChangesNothing() {
    for (var scenario : SIMULATION.scenarios()) {
      var accepted = scenario.results().get(0);
      var fuzzy = scenario.results().get(1);
      assertThat(fuzzy.auc()).isCloseTo(accepted.auc(), within(1e-6));
      assertThat(fuzzy.meanPd()).isCloseTo(accepted.meanPd(), within(1e-6));
      assertThat(scenario.finding()).contains("fuzzy augmentation changes nothing");
    }
  }

  @Test
  void parcellingHarmsWhereThePastPolicySawWhatTheModelSees() {
    var scenario = SIMULATION.scenarios().get(0);
    assertThat(scenario.finding()).contains("parcelling × 1.5 harms");
    assertThat(scenario.results().get(0).meanPd()).isCloseTo(scenario.badRate(), within(0.01));
  }

  @Test
  void parcellingHelpsWhereAPersonKnewMore() {
    var scenario = SIMULATION.scenarios().get(1);
    assertThat(scenario.finding()).contains("parcelling × 1.5 helps");
    assertThat(scenario.results().get(0).meanPd()).isLessThan(scenario.badRate() - 0.02);
  }

  @Test
  void theSameSeedGivesTheSameAnswer() {
    assertThat(RejectSimulation.run(300, 5)).isEqualTo(RejectSimulation.run(300, 5));
  }
}
