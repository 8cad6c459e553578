package io.creditregistry.oracle.applicant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up applicants for the {@code synthetic} schema. The same rows and seed give the same text
 * everywhere: {@link Random} and {@link StrictMath} are specified to the bit. About one applicant
 * in five is bad.
 */
public final class SyntheticApplicants {
  private static final String HEADER =
      "reference,creditHistory,debtRatio,income,utilisation,loanAmount,loanTerm,employmentMonths,recentInquiries,"
          + "purpose,housing,age,outcome\n";
  private static final String[] PURPOSES = {
    "car", "home", "consolidation", "education", "business", "other"
  };
  private static final double[] PURPOSE_RISK = {-0.15, -0.3, 0.2, 0.1, 0.45, 0.0};
  private static final String[] HOUSING = {"own", "mortgage", "rent", "family"};
  private static final double[] HOUSING_RISK = {-0.35, -0.2, 0.25, 0.1};
  private static final int[] TERMS = {12, 24, 36, 48, 60, 72};

  private final Random random;

  private SyntheticApplicants(long seed) {
    this.random = new Random(seed);
  }

  /**
   * The applicants as one text.
   *
   * @param rows number of applicants, at least 1
   */
  public static String csv(int rows, long seed) {
    StringBuilder text = new StringBuilder(rows * 64);
    write(rows, seed, text);
    return text.toString();
  }

  /**
   * Appends header and rows to {@code out}, in constant memory.
   *
   * @throws IllegalArgumentException if rows is below 1
   */
  public static void write(int rows, long seed, Appendable out) {
    if (rows < 1) {
      throw new IllegalArgumentException("rows: expected at least 1 but found " + rows);
    }
    SyntheticApplicants applicants = new SyntheticApplicants(seed);
    try {
      out.append(HEADER);
      for (int row = 0; row < rows; row++) {
        out.append(applicants.next(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String next(int row) {
    double prudence = random.nextGaussian();
    double means = random.nextGaussian();
    int age =
        (int)
            clamp(
                20 + StrictMath.abs(18 * random.nextGaussian()) + 6 * random.nextDouble(), 18, 85);
    boolean noHistory = random.nextDouble() < 0.06;
    double monthsOfCredit =
        (age - 18) * 12 * clamp(0.45 + 0.2 * prudence + 0.15 * random.nextGaussian(), 0.02, 1);
    int creditHistory = noHistory ? -1 : (int) clamp(monthsOfCredit, 0, 480);
    double income = 2600 * StrictMath.exp(0.45 * means + 0.15 * random.nextGaussian());
    double debtRatio =
        clamp(
            0.34 * StrictMath.exp(-0.35 * prudence - 0.15 * means + 0.4 * random.nextGaussian()),
            0,
            2.5);
    double utilisation = clamp(0.45 - 0.2 * prudence + 0.2 * random.nextGaussian(), 0, 1.4);
    double amount =
        clamp(9000 * StrictMath.exp(0.5 * means + 0.6 * random.nextGaussian()), 300, 250_000);
    int term = TERMS[random.nextInt(TERMS.length)];
    int employment =
        (int) clamp((age - 18) * 12 * random.nextDouble() * random.nextDouble(), 0, 600);
    int inquiries =
        (int) clamp(StrictMath.floor(1.4 - 0.9 * prudence + 1.4 * random.nextGaussian()), 0, 20);
    int purpose = random.nextInt(PURPOSES.length);
    int housing = housing(age);
    double risk =
        -2.02
            + (noHistory ? 0.7 : -0.55 * (StrictMath.sqrt(creditHistory) - 9) / 5)
            + 0.55 * (StrictMath.log(debtRatio + 0.02) + 1.05) / 0.5
            - 0.25 * means
            + 0.5 * (utilisation - 0.45) / 0.28
            + 0.2 * StrictMath.log(amount / 9000)
            + 0.008 * (term - 42)
            - 0.25 * (StrictMath.sqrt(employment) - 8) / 6
            + 0.16 * (inquiries - 1.2)
            + PURPOSE_RISK[purpose]
            + HOUSING_RISK[housing]
            + 0.25 * random.nextGaussian();
    int outcome = random.nextDouble() < 1 / (1 + StrictMath.exp(-risk)) ? 1 : 0;
    String incomeCell = random.nextDouble() < 0.04 ? "" : Long.toString(StrictMath.round(income));
    String utilisationCell = noHistory ? "" : decimals(utilisation);
    return String.join(
        ",",
        String.format(Locale.ROOT, "SYN-%07d", row),
        Integer.toString(creditHistory),
        decimals(debtRatio),
        incomeCell,
        utilisationCell,
        Long.toString(StrictMath.round(amount / 100) * 100),
        Integer.toString(term),
        Integer.toString(employment),
        Integer.toString(inquiries),
        PURPOSES[purpose],
        HOUSING[housing],
        Integer.toString(age),
        outcome + "\n");
  }

  private int housing(int age) {
    double draw = random.nextDouble();
    if (age < 27) {
      return draw < 0.05 ? 0 : draw < 0.15 ? 1 : draw < 0.6 ? 2 : 3;
    }
    return draw < 0.25 ? 0 : draw < 0.6 ? 1 : draw < 0.92 ? 2 : 3;
  }

  private static String decimals(double value) {
    long hundredths = StrictMath.round(value * 100);
    return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10;
  }

  private static double clamp(double value, double lowest, double highest) {
    return StrictMath.max(lowest, StrictMath.min(highest, value));
  }
}
