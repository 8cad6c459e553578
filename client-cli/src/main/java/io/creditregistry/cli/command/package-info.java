/** The beat of every command: options, process, output. {@code arguments → exit code} */
package io.creditregistry.cli.command;
