package io.creditregistry.cli.demo;

/** Everything that happened, for the summary and the closing tables. */
record Tale(
    DemoOptions options,
    String engine,
    String clientVersion,
    Operation operation,
    Lending lending,
    Audit audit,
    double seconds) {}
