package io.creditregistry.contracts.registry;

import static io.creditregistry.contracts.registry.ContractReads.read;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.wrapper.ScoreFeed;
import io.creditregistry.contracts.wrapper.ScoreFeedFactory;
import java.math.BigInteger;

/** Reads subjects' scores as Chainlink feeds, at one block. */
public final class ScoreFeedClient {
  private final ChainRpc rpc;
  private final BlockId block;
  private final ScoreFeedFactory factory;

  ScoreFeedClient(ChainRpc rpc, Address address, BlockId block) {
    this.rpc = rpc;
    this.block = block;
    this.factory =
        ScoreFeedFactory.load(
            address.hex(), rpc.web3j(), new ContractReads(rpc, block), ContractReads.NO_GAS);
  }

  /** Address of the registry that the feeds read. */
  public Address rating() {
    return Address.of(read(factory.rating()));
  }

  /**
   * Where the subject's feed stands or would stand.
   *
   * @param maxAge oldest data that the feed gives, in seconds
   */
  public Address feedOf(SubjectId subject, long maxAge) {
    return Address.of(read(factory.feedOf(subject.toBytes(), BigInteger.valueOf(maxAge))));
  }

  /**
   * Whether a feed of ours stands at this address.
   *
   * @throws DeploymentException if other code does
   */
  public boolean stands(Address feed) {
    if (rpc.code(feed, block).length == 0) {
      return false;
    }
    DeploymentVerifier.requireCode(rpc, ContractArtefact.SCORE_FEED, feed);
    return true;
  }

  /** The latest round of a standing feed. */
  public FeedResult latestRound(Address feed) {
    ScoreFeed contract =
        ScoreFeed.load(
            feed.hex(), rpc.web3j(), new ContractReads(rpc, block), ContractReads.NO_GAS);
    try {
      var round = read(contract.latestRoundData());
      return new FeedResult.Round(
          round.component1().longValueExact(),
          round.component2().intValueExact(),
          round.component4().longValueExact());
    } catch (CallRevertedException refused) {
      return new FeedResult.Refused(refused.reason());
    }
  }
}
