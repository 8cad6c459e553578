/** The whole registry's brake: {@code operator publishing}. {@code guardian → paused} */
package io.creditregistry.cli.operator.publishing;
