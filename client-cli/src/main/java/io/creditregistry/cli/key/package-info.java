/**
 * The secrets of a person at the command line: accounts in encrypted files, API keys and their
 * list. {@code file → account or key}
 */
package io.creditregistry.cli.key;
