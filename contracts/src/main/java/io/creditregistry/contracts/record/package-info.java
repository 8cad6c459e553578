/** What is said of one subject: reference → subject identifier → 24-byte record → stored score. */
package io.creditregistry.contracts.record;
