package io.creditregistry.cli.demo;

import java.util.List;

/**
 * The outcome for machines of a demo that did not end well; its fields are those of {@link
 * DemoSummary}.
 *
 * @param synthetic whether the applicants were made up
 * @param failures the sentence that a person read, with the step that failed
 */
record FailedDemo(String dataset, boolean synthetic, double seconds, List<String> failures) {

  static FailedDemo of(DemoOptions options, double seconds, RuntimeException failure) {
    return new FailedDemo(
        options.schema(),
        options.synthetic(),
        seconds,
        List.of(String.valueOf(failure.getMessage())));
  }
}
