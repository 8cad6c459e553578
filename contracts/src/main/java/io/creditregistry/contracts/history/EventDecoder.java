package io.creditregistry.contracts.history;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.Deployment;
import io.creditregistry.contracts.registry.ModelKind;
import io.creditregistry.contracts.registry.ModelPolicy;
import io.creditregistry.contracts.registry.ModelTerms;
import io.creditregistry.contracts.rpc.NodeAnswerException;
import io.creditregistry.contracts.wrapper.CreditRating;
import io.creditregistry.contracts.wrapper.ModelRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.web3j.abi.EventEncoder;
import org.web3j.abi.datatypes.Event;
import org.web3j.protocol.core.methods.response.Log;

/** Turns raw logs into events, by contract and first topic. */
public final class EventDecoder {
  private final Map<String, BiFunction<LogPosition, Log, HistoryEvent>> decoders = new HashMap<>();

  /** A decoder for one deployment's contracts. */
  public EventDecoder(Deployment deployment) {
    Address creditRating = deployment.creditRating();
    Address modelRegistry = deployment.modelRegistry();
    SubjectActs.ALL.forEach(act -> decode(deployment.subjectRegistry(), act.event(), act::decode));
    batches(creditRating, BatchKind.SCORES, CreditRating.BATCHPUBLISHED_EVENT);
    batches(creditRating, BatchKind.COMMITMENT, CreditRating.BATCHCOMMITTED_EVENT);
    batches(creditRating, BatchKind.CORRECTIONS, CreditRating.BATCHCORRECTED_EVENT);
    batches(creditRating, BatchKind.RELEASE, CreditRating.BATCHRELEASED_EVENT);
    decode(creditRating, CreditRating.BATCHWITHDRAWN_EVENT, BatchLogs::withdrawn);
    decode(creditRating, CreditRating.RECORDPROMOTED_EVENT, BatchLogs::promoted);
    decode(creditRating, CreditRating.RECORDHELD_EVENT, BatchLogs::held);
    decode(creditRating, CreditRating.RECORDLAPSED_EVENT, BatchLogs::lapsed);
    decode(creditRating, CreditRating.STATUSCHANGED_EVENT, EventDecoder::statusChanged);
    decode(creditRating, CreditRating.STATUSESCHANGED_EVENT, EventDecoder::statusesChanged);
    decode(creditRating, CreditRating.MODELTERMSCHANGED_EVENT, EventDecoder::modelTermsChanged);
    decode(creditRating, CreditRating.ATTESTERSSCHEDULED_EVENT, EventDecoder::attestersScheduled);
    decode(creditRating, CreditRating.ATTESTERSCANCELLED_EVENT, EventDecoder::attestersCancelled);
    decode(creditRating, CreditRating.ATTESTERSETCHANGED_EVENT, EventDecoder::attesterSetChanged);
    decode(creditRating, CreditRating.PUBLISHINGPAUSED_EVENT, EventDecoder::paused);
    decode(creditRating, CreditRating.PUBLISHINGRESUMED_EVENT, EventDecoder::resumed);
    decode(modelRegistry, ModelRegistry.MODELREGISTERED_EVENT, EventDecoder::modelRegistered);
    decode(modelRegistry, ModelRegistry.MODELPROMOTED_EVENT, EventDecoder::modelPromoted);
    decode(modelRegistry, ModelRegistry.MODELRETIRED_EVENT, EventDecoder::modelRetired);
  }

  private void decode(
      Address contract, Event event, BiFunction<LogPosition, Log, HistoryEvent> decoder) {
    decoders.put(key(contract, EventEncoder.encode(event)), decoder);
  }

  private void batches(Address contract, BatchKind kind, Event event) {
    decode(contract, event, (at, log) -> BatchLogs.batch(kind, event, at, log));
  }

  private static String key(Address contract, String topic) {
    return contract.hex() + topic;
  }

  /**
   * The event in a log; empty for events that tell nothing of scores, such as role changes.
   *
   * @throws NodeAnswerException if the log is malformed or of another contract
   */
  public Optional<HistoryEvent> decode(Log log) {
    try {
      String topic = log.getTopics().isEmpty() ? "" : log.getTopics().get(0);
      BiFunction<LogPosition, Log, HistoryEvent> decoder =
          decoders.get(key(Address.of(log.getAddress()), topic));
      return decoder == null ? Optional.empty() : Optional.of(decoder.apply(position(log), log));
    } catch (RuntimeException malformed) {
      throw new NodeAnswerException(
          "eth_getLogs: a log in transaction "
              + log.getTransactionHash()
              + " does not decode: "
              + malformed.getMessage(),
          malformed);
    }
  }

  private static LogPosition position(Log log) {
    return new LogPosition(
        log.getBlockNumber().longValueExact(),
        log.getLogIndex().longValueExact(),
        Bytes32.of(log.getBlockHash()).hex(),
        Bytes32.of(log.getTransactionHash()).hex());
  }

  private static HistoryEvent statusChanged(LogPosition at, Log log) {
    var event = CreditRating.getStatusChangedEventFromLog(log);
    return new HistoryEvent.StatusChanged(
        at,
        SubjectId.of(event.subjectId),
        Address.of(event.by),
        event.statusBits.intValueExact(),
        event.reasonCode.intValueExact());
  }

  private static HistoryEvent statusesChanged(LogPosition at, Log log) {
    var event = CreditRating.getStatusesChangedEventFromLog(log);
    return new HistoryEvent.StatusesChanged(
        at,
        Address.of(event.by),
        event.bit.intValueExact(),
        event.set,
        event.reasonCode.intValueExact(),
        event.subjects.stream().map(SubjectId::of).toList());
  }

  private static HistoryEvent modelTermsChanged(LogPosition at, Log log) {
    var event = CreditRating.getModelTermsChangedEventFromLog(log);
    return new HistoryEvent.ModelTermsChanged(
        at, event.modelId.longValueExact(), ModelTerms.decode(event.terms), Address.of(event.by));
  }

  private static HistoryEvent attestersScheduled(LogPosition at, Log log) {
    var event = CreditRating.getAttestersScheduledEventFromLog(log);
    return new HistoryEvent.AttestersScheduled(
        at,
        event.executableAt.longValueExact(),
        event.threshold.intValueExact(),
        event.attesters.stream().map(Address::of).toList());
  }

  private static HistoryEvent attestersCancelled(LogPosition at, Log log) {
    String by = CreditRating.getAttestersCancelledEventFromLog(log).by;
    return new HistoryEvent.AttestersCancelled(at, Address.of(by));
  }

  private static HistoryEvent attesterSetChanged(LogPosition at, Log log) {
    var event = CreditRating.getAttesterSetChangedEventFromLog(log);
    return new HistoryEvent.AttesterSetChanged(
        at,
        event.epoch.longValueExact(),
        event.threshold.intValueExact(),
        event.attesters.stream().map(Address::of).toList());
  }

  private static HistoryEvent paused(LogPosition at, Log log) {
    String by = CreditRating.getPublishingPausedEventFromLog(log).by;
    return new HistoryEvent.PauseChanged(at, true, Address.of(by));
  }

  private static HistoryEvent resumed(LogPosition at, Log log) {
    String by = CreditRating.getPublishingResumedEventFromLog(log).by;
    return new HistoryEvent.PauseChanged(at, false, Address.of(by));
  }

  private static HistoryEvent modelRegistered(LogPosition at, Log log) {
    var event = ModelRegistry.getModelRegisteredEventFromLog(log);
    return new HistoryEvent.ModelRegistered(
        at,
        event.modelId.longValueExact(),
        Bytes32.of(event.modelHash),
        Bytes32.of(event.locationHash),
        ModelKind.of(event.kind.intValueExact()),
        ModelPolicy.decode(event.policy));
  }

  private static HistoryEvent modelPromoted(LogPosition at, Log log) {
    var event = ModelRegistry.getModelPromotedEventFromLog(log);
    return new HistoryEvent.ModelPromoted(
        at, event.modelId.longValueExact(), event.previous.longValueExact());
  }

  private static HistoryEvent modelRetired(LogPosition at, Log log) {
    var event = ModelRegistry.getModelRetiredEventFromLog(log);
    return new HistoryEvent.ModelRetired(
        at, event.modelId.longValueExact(), event.retiresAt.longValueExact());
  }
}
