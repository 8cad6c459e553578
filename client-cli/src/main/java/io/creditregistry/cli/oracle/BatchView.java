package io.creditregistry.cli.oracle;

/**
 * One batch on its way to the chain.
 *
 * @param kind {@code scores}, {@code commitment}, {@code corrections} or {@code release}
 * @param state {@code signed}, {@code sent}, {@code published}, {@code overtaken}, {@code reverted}
 *     or {@code abandoned}
 * @param records how many records, leaves, corrections or subjects it speaks of
 * @param blockNumber null until it is on chain
 * @param gasUsed null until it is on chain
 * @param error null where all went well
 */
public record BatchView(
    long sequence,
    String kind,
    String state,
    long modelId,
    int records,
    String digest,
    String transactionHash,
    Long blockNumber,
    Long gasUsed,
    String error,
    long epoch,
    long dataTime,
    long deadline,
    String merkleRoot,
    String previousHash) {

  /** Whether it is on chain. */
  public boolean published() {
    return state.equals("published");
  }
}
