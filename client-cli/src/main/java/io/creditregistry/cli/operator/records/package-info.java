/** Marks on stored records: {@code operator records}. {@code subjects, reason → status bits} */
package io.creditregistry.cli.operator.records;
