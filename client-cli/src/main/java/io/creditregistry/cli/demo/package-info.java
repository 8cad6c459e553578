/**
 * The whole story on one machine, told step by step with the same processes as the commands. {@code
 * dataset → summary}
 */
package io.creditregistry.cli.demo;
