/**
 * The command line for lenders, operators and auditors. {@code arguments → one answer, one exit
 * code}
 */
package io.creditregistry.cli;
