package io.creditregistry.contracts.history;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.history.HistoryEvent.SubjectAct;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.wrapper.SubjectRegistry;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.web3j.abi.datatypes.Event;
import org.web3j.protocol.core.methods.response.Log;

/**
 * The events of {@code SubjectRegistry}: each names its subject first, then words that are an
 * address or a number.
 *
 * @param fields of the event, the indexed ones first
 */
record SubjectActs(Event event, List<Field> fields) {
  private enum Kind {
    ADDRESS,
    NUMBER
  }

  private record Field(String name, Kind kind) {}

  static final List<SubjectActs> ALL =
      List.of(
          of(SubjectRegistry.CONTROLLERANNOUNCED_EVENT, "@current", "@next", "effectiveAt"),
          of(SubjectRegistry.CONTROLLERBOUND_EVENT, "@controller"),
          of(SubjectRegistry.ACCESSGRANTED_EVENT, "@lender", "purpose", "expiresAt"),
          of(SubjectRegistry.ACCESSREVOKED_EVENT, "@lender", "purpose"),
          of(SubjectRegistry.DISPUTEOPENED_EVENT, "number", "reasonCode", "dueAt"),
          of(SubjectRegistry.DISPUTEEXTENDED_EVENT, "number", "dueAt"),
          of(SubjectRegistry.DISPUTECLOSED_EVENT, "number", "state", "reasonCode"),
          of(SubjectRegistry.INQUIRYRECORDED_EVENT, "@lender", "purpose"));

  /** Names that begin with @ are addresses. */
  private static SubjectActs of(Event event, String... names) {
    return new SubjectActs(
        event,
        Arrays.stream(names)
            .map(
                name ->
                    name.startsWith("@")
                        ? new Field(name.substring(1), Kind.ADDRESS)
                        : new Field(name, Kind.NUMBER))
            .toList());
  }

  /**
   * The event in a log.
   *
   * @throws IllegalArgumentException if it has other words than these
   */
  HistoryEvent decode(LogPosition at, Log log) {
    List<byte[]> words = new ArrayList<>();
    log.getTopics().stream().skip(1).forEach(topic -> words.add(Bytes32.of(topic).toBytes()));
    byte[] data = Hex.decode("data", log.getData());
    for (int from = 0; from < data.length; from += Bytes32.WIDTH) {
      words.add(Bytes32.of(Arrays.copyOfRange(data, from, from + Bytes32.WIDTH)).toBytes());
    }
    if (words.size() != fields.size() + 1) {
      throw new IllegalArgumentException(
          event.getName()
              + ": expected "
              + (fields.size() + 1)
              + " words but found "
              + words.size());
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      byte[] word = words.get(i + 1);
      facts.put(
          fields.get(i).name(),
          fields.get(i).kind() == Kind.ADDRESS
              ? Address.of(Arrays.copyOfRange(word, 12, 32)).checksummed()
              : new BigInteger(1, word).longValueExact());
    }
    SubjectId subject = SubjectId.of(Arrays.copyOf(words.get(0), SubjectId.WIDTH));
    return new SubjectAct(at, event.getName(), subject, facts);
  }
}
