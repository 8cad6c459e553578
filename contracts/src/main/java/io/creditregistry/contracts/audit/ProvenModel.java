package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.registry.StorageSlots;
import java.util.Arrays;
import java.util.List;

/**
 * What the model registry keeps of a model, proven under the anchor's state root.
 *
 * @param scorecard the contract whose code is the table; zero for a model without one
 */
record ProvenModel(Bytes32 modelHash, Bytes32 locationHash, Address scorecard) {

  /** Throws {@link IllegalArgumentException} where a proof does not hold. */
  static ProvenModel read(AuditContext context, long modelId) {
    List<Bytes32> words =
        context
            .anchor()
            .storage(
                context.client().rpc(),
                context.client().deployment().modelRegistry(),
                StorageSlots.ofModel(modelId))
            .words();
    return new ProvenModel(
        words.get(0),
        words.get(1),
        Address.of(Arrays.copyOfRange(words.get(2).toBytes(), 12, Bytes32.WIDTH)));
  }
}
