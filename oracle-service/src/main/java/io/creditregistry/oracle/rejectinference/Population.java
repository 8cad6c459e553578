package io.creditregistry.oracle.rejectinference;

import java.util.Random;

/**
 * Made-up applicants whose every outcome is known. Risk follows two things that a model sees and
 * one that only a person saw who decided in the past.
 *
 * @param inputs what a model sees
 * @param outcomes 1 bad, 0 good
 * @param accepted whether the past policy accepted
 */
record Population(double[][] inputs, int[] outcomes, boolean[] accepted) {

  /**
   * Draws a population.
   *
   * @param sight how much of its decisions the past policy took from what the model cannot see, 0
   *     to 1
   */
  static Population draw(int rows, double sight, long seed) {
    Random random = new Random(seed);
    double[][] inputs = new double[rows][];
    int[] outcomes = new int[rows];
    boolean[] accepted = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      double debt = random.nextGaussian();
      double history = random.nextGaussian();
      double hidden = random.nextGaussian();
      double seen = 0.9 * debt - 0.7 * history;
      double risk = -1.6 + seen + 1.2 * hidden;
      inputs[i] = new double[] {debt, history};
      outcomes[i] = random.nextDouble() < 1 / (1 + StrictMath.exp(-risk)) ? 1 : 0;
      double judged = (1 - sight) * seen + sight * 1.6 * hidden + 0.3 * random.nextGaussian();
      accepted[i] = judged < 0;
    }
    return new Population(inputs, outcomes, accepted);
  }
}
