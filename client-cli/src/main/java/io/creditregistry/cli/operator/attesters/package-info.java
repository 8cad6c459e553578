/** Who signs, and who will: {@code operator attesters}. {@code announced set → epoch} */
package io.creditregistry.cli.operator.attesters;
