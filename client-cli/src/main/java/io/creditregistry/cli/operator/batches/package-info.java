/** Batches on chain, as a whole: {@code operator batches}. {@code sequence → withdrawn} */
package io.creditregistry.cli.operator.batches;
