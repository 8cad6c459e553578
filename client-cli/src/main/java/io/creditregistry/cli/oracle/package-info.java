/**
 * Talks to the oracle service over HTTP. {@code request → response record, or the problem it named}
 */
package io.creditregistry.cli.oracle;
