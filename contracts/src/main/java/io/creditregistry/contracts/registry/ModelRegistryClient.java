package io.creditregistry.contracts.registry;

import static io.creditregistry.contracts.registry.ContractReads.read;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.scorecard.ScorecardTable;
import io.creditregistry.contracts.wrapper.ModelRegistry;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads {@code ModelRegistry} at one block. Every method throws {@code ChainException}s only. */
public final class ModelRegistryClient {
  private final ModelRegistry contract;
  private final Address address;

  ModelRegistryClient(ChainRpc rpc, Address address, BlockId block) {
    this.address = address;
    this.contract =
        ModelRegistry.load(
            address.hex(), rpc.web3j(), new ContractReads(rpc, block), ContractReads.NO_GAS);
  }

  public Address address() {
    return address;
  }

  /** A registered model; empty where the id is unknown. */
  public Optional<RegisteredModel> modelOf(long modelId) {
    try {
      ModelRegistry.Model model = read(contract.modelOf(BigInteger.valueOf(modelId)));
      return Optional.of(
          new RegisteredModel(
              modelId,
              Bytes32.of(model.modelHash),
              Bytes32.of(model.locationHash),
              ModelKind.of(model.kind.intValueExact()),
              ModelStatus.of(model.status.intValueExact()),
              policy(model.policy),
              model.retiresAt.longValueExact(),
              Address.of(model.scorecard)));
    } catch (CallRevertedException refused) {
      if (refused.reason().name().equals("ModelUnknown")) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  /** The model promoted last; empty before the first. */
  public OptionalLong champion() {
    long modelId = read(contract.champion()).longValueExact();
    return modelId == 0 ? OptionalLong.empty() : OptionalLong.of(modelId);
  }

  /** Whether the model may score at the block's time; false for an unknown one. */
  public boolean isActive(long modelId) {
    return read(contract.isActive(BigInteger.valueOf(modelId)));
  }

  /**
   * Score points computed on chain.
   *
   * @param bins one bin per feature, 0..255
   * @throws CallRevertedException for an unknown model, one without a table, or wrong bins
   */
  public int computeScore(long modelId, int[] bins) {
    List<BigInteger> wire = Arrays.stream(bins).mapToObj(BigInteger::valueOf).toList();
    return read(contract.computeScore(BigInteger.valueOf(modelId), wire)).intValueExact();
  }

  /**
   * The registered table.
   *
   * @throws CallRevertedException for an unknown model or one without a table
   */
  public ScorecardTable scorecardOf(long modelId) {
    return ScorecardTable.decode(read(contract.scorecardOf(BigInteger.valueOf(modelId))));
  }

  private static ModelPolicy policy(ModelRegistry.ModelPolicy wire) {
    return new ModelPolicy(
        wire.activatesAt.longValueExact(),
        wire.minPoints.intValueExact(),
        wire.maxPoints.intValueExact(),
        wire.maxStepPoints.intValueExact(),
        wire.maxMovedShareBps.intValueExact(),
        wire.heartbeatSeconds.longValueExact(),
        wire.deviationPoints.intValueExact());
  }

  /** Whether an account holds a role; roles are the keccak-256 of their names. */
  public boolean hasRole(Bytes32 role, Address account) {
    return read(contract.hasRole(role.toBytes(), account.hex()));
  }
}
