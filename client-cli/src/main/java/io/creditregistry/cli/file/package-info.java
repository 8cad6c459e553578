/** Reads and writes the small files that a command is given. {@code path → text} */
package io.creditregistry.cli.file;
