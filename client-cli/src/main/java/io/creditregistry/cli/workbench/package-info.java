/**
 * Runs jobs of the oracle program on files, in a process of its own and without a service. {@code
 * options → JSON, or the mistake it named}
 */
package io.creditregistry.cli.workbench;
