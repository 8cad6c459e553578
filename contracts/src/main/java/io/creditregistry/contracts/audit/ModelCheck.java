package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.history.BatchEvidence;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.history.HistoryEvent.ModelRegistered;
import io.creditregistry.contracts.history.HistoryEvent.ModelRetired;
import io.creditregistry.contracts.registry.ModelStatus;
import io.creditregistry.contracts.registry.RegisteredModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Each batch's model was registered and active at its block's time; the registry says so, and its
 * storage proves it.
 */
final class ModelCheck implements HistoryCheck {
  private static final Address NOT_LOGGED = Address.of("0x" + "0".repeat(40));

  @Override
  public String name() {
    return "models";
  }

  @Override
  public Check check(AuditContext context) {
    Findings findings = new Findings(name());
    Map<Long, Long> blockTimes =
        context.history().batches().stream()
            .collect(
                Collectors.toMap(
                    batch -> batch.event().header().sequence(),
                    batch -> batch.block().timestamp(),
                    (first, repeated) -> first));
    Map<Long, RegisteredModel> models = new HashMap<>();
    for (HistoryEvent event : context.history().events()) {
      switch (event) {
        case ModelRegistered registered -> models.put(registered.modelId(), model(registered));
        case ModelRetired(var at, long id, long retiresAt) ->
            models.computeIfPresent(id, (same, model) -> retired(model, retiresAt));
        case BatchPublished batch ->
            judge(findings, batch, models, blockTimes.get(batch.header().sequence()));
        default -> {}
      }
    }
    context.history().batches().stream()
        .map(BatchEvidence::event)
        .map(event -> event.header().modelId())
        .distinct()
        .forEach(
            id -> {
              compare(findings, models.get(id), context.client().models().modelOf(id));
              prove(findings, models.get(id), context);
            });
    return findings.check(
        "every batch's model was active when it was published, and stands proven in the registry");
  }

  private static void judge(
      Findings findings, BatchPublished batch, Map<Long, RegisteredModel> models, long blockTime) {
    RegisteredModel model = models.get(batch.header().modelId());
    findings.require(
        model != null && model.isActiveAt(blockTime),
        "batch "
            + batch.header().sequence()
            + ": model "
            + batch.header().modelId()
            + " was not active at "
            + blockTime);
  }

  private static void compare(
      Findings findings, RegisteredModel logged, Optional<RegisteredModel> kept) {
    if (logged == null) {
      return; // its batches were found wanting already
    }
    boolean agrees =
        kept.isPresent()
            && kept.get().modelHash().equals(logged.modelHash())
            && kept.get().locationHash().equals(logged.locationHash())
            && kept.get().kind() == logged.kind()
            && kept.get().policy().equals(logged.policy())
            && kept.get().retiresAt() == logged.retiresAt();
    findings.require(
        agrees, "model " + logged.modelId() + ": logged " + logged + " but registered " + kept);
  }

  /** The registry's own storage holds the logged hashes, whatever it answers to a call. */
  private static void prove(Findings findings, RegisteredModel logged, AuditContext context) {
    if (logged == null) {
      return;
    }
    ProvenModel proven = ProvenModel.read(context, logged.modelId());
    findings.require(
        proven.modelHash().equals(logged.modelHash())
            && proven.locationHash().equals(logged.locationHash()),
        "model " + logged.modelId() + ": logged " + logged + " but its slots hold " + proven);
  }

  private static RegisteredModel model(ModelRegistered event) {
    return new RegisteredModel(
        event.modelId(),
        event.modelHash(),
        event.locationHash(),
        event.kind(),
        ModelStatus.CHALLENGER,
        event.policy(),
        RegisteredModel.NEVER,
        NOT_LOGGED);
  }

  private static RegisteredModel retired(RegisteredModel model, long retiresAt) {
    return new RegisteredModel(
        model.modelId(),
        model.modelHash(),
        model.locationHash(),
        model.kind(),
        ModelStatus.RETIRED,
        model.policy(),
        retiresAt,
        model.scorecard());
  }
}
