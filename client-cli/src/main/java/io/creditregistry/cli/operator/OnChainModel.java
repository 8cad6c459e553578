package io.creditregistry.cli.operator;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.registry.ModelKind;
import io.creditregistry.contracts.registry.ModelStatus;
import io.creditregistry.contracts.registry.ModelTerms;
import io.creditregistry.contracts.registry.RegisteredModel;
import io.creditregistry.contracts.registry.RegistryClient;
import java.time.Duration;
import java.time.Instant;

/**
 * A model as the chain has it.
 *
 * @param locationHash null where no location was named
 * @param activatesAt Unix seconds
 * @param retiresAt Unix seconds; null while no retirement is set
 * @param suspended whether the guardian stopped its batches
 * @param transactionHash null where nothing was sent
 */
record OnChainModel(
    long modelId,
    ModelStatus status,
    ModelKind kind,
    String modelHash,
    String locationHash,
    long activatesAt,
    Long retiresAt,
    int minPoints,
    int maxPoints,
    int maxStepPoints,
    int maxMovedShareBps,
    long heartbeatSeconds,
    int deviationPoints,
    boolean suspended,
    String transactionHash)
    implements Answer {

  /**
   * Reads a model at the newest block.
   *
   * @throws CallerMistake where the chain does not know it
   */
  static OnChainModel of(RegistryClient registry, long modelId, String transactionHash) {
    RegisteredModel model =
        registry
            .models()
            .modelOf(modelId)
            .orElseThrow(
                () ->
                    new CallerMistake(
                        "MODEL: expected a model that is registered on chain but found "
                            + modelId));
    return new OnChainModel(
        modelId,
        model.status(),
        model.kind(),
        model.modelHash().hex(),
        model.locationHash().equals(Bytes32.ZERO) ? null : model.locationHash().hex(),
        model.policy().activatesAt(),
        model.retiresAt() == RegisteredModel.NEVER ? null : model.retiresAt(),
        model.policy().minPoints(),
        model.policy().maxPoints(),
        model.policy().maxStepPoints(),
        model.policy().maxMovedShareBps(),
        model.policy().heartbeatSeconds(),
        model.policy().deviationPoints(),
        registry.rating().termsOf(modelId).map(ModelTerms::suspended).orElse(false),
        transactionHash);
  }

  @Override
  public View view() {
    View.Facts facts =
        View.Facts.none()
            .with("model", modelId)
            .with("status", status)
            .with("kind", kind)
            .with("hash", modelHash)
            .with("location hash", locationHash)
            .with("active from", Instant.ofEpochSecond(activatesAt))
            .with("retires", retiresAt == null ? "not set" : Instant.ofEpochSecond(retiresAt))
            .with("points", minPoints + " to " + maxPoints)
            .with("largest step", maxStepPoints + " points")
            .with("largest moved share", maxMovedShareBps / 100.0 + " %")
            .with("heartbeat", Duration.ofSeconds(heartbeatSeconds).toHours() + " hours")
            .with("deviation", deviationPoints + " points")
            .with("suspended", suspended ? "YES, by the guardian" : "no");
    return transactionHash == null ? facts : facts.with("transaction", transactionHash);
  }
}
