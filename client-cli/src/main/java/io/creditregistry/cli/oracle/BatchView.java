package io.creditregistry.cli.oracle;

/**
 * One batch on its way to the chain.
 *
 * @param state for example {@code signed}, {@code sent}, {@code published}, {@code failed}
 * @param gasUsed null until there is a receipt
 */
public record BatchView(
    long sequence,
    String state,
    long modelId,
    int records,
    String digest,
    String transactionHash,
    Long blockNumber,
    Long gasUsed,
    String error) {}
