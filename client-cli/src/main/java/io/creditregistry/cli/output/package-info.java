/** The only place that prints. {@code answer → text or JSON; step → progress line} */
package io.creditregistry.cli.output;
