/** Runs programs as a shell would. {@code command line → exit code and output} */
package io.creditregistry.acceptance.process;
