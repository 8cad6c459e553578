/**
 * The accounts that sign a command's transactions, in encrypted files. {@code key file → account}
 */
package io.creditregistry.cli.key;
