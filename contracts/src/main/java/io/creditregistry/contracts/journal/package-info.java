/** Bytes to keep → a file that a killed process leaves whole: append-only, checksummed frames. */
package io.creditregistry.contracts.journal;
