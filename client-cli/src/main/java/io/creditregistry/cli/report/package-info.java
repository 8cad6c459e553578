/** An audit on paper: a registry's history → tables, as one HTML page and as CSV files. */
package io.creditregistry.cli.report;
