/** Records that wait for a second quorum: {@code operator quarantine}. {@code held → released} */
package io.creditregistry.cli.operator.quarantine;
