/** The registry's events as lenders and auditors read them. {@code chain's log → one line} */
package io.creditregistry.cli.event;
