package io.creditregistry.oracle.calibration;

/** No calibration. */
public record Identity() implements Calibrator {
  @Override
  public String method() {
    return "none";
  }

  @Override
  public double apply(double pd) {
    return pd;
  }
}
