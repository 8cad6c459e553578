package io.creditregistry.cli.demo;

import io.creditregistry.cli.auditor.Verification;

/** Everything that happened, for the summary and the closing tables. */
record Tale(
    DemoOptions options,
    String engine,
    String clientVersion,
    Operation operation,
    Lending lending,
    Verification verification,
    double seconds) {}
