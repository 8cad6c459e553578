package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.registry.RevertReason.Parameter;
import io.creditregistry.contracts.rpc.NodeRefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.web3j.abi.FunctionReturnDecoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Type;
import tools.jackson.databind.JsonNode;

/** Turns a revert's bytes into the error that the contracts declare. */
public final class RevertDecoder {
  private static final int SELECTOR_DIGITS = 10;
  private static final Map<String, Declared> ERRORS = declaredErrors();

  private record Declared(String name, List<String> names, List<String> types) {}

  private RevertDecoder() {}

  /**
   * The reason in a node's refusal; empty where the refusal is no revert.
   *
   * @param refused answer to a call or an estimate
   */
  public static Optional<RevertReason> of(NodeRefusedException refused) {
    String data = refused.data();
    if (data.matches("0x([0-9a-fA-F]{2})+")) {
      return Optional.of(decode(data));
    }
    boolean reverted = refused.getMessage().toLowerCase(Locale.ROOT).contains("revert");
    return reverted
        ? Optional.of(unknown(new Parameter("message", refused.getMessage())))
        : Optional.empty();
  }

  /**
   * The reason in a revert's data.
   *
   * @param data 0x and hexadecimal digits; no bytes give {@link RevertReason#UNKNOWN}
   */
  public static RevertReason decode(String data) {
    if (data.length() < SELECTOR_DIGITS
        || !ERRORS.containsKey(data.substring(0, SELECTOR_DIGITS))) {
      return unknown(new Parameter("data", data));
    }
    Declared error = ERRORS.get(data.substring(0, SELECTOR_DIGITS));
    try {
      return new RevertReason(error.name(), parameters(error, data.substring(SELECTOR_DIGITS)));
    } catch (RuntimeException malformed) {
      return unknown(new Parameter("data", data));
    }
  }

  private static List<Parameter> parameters(Declared error, String arguments) {
    List<TypeReference<Type>> types = new ArrayList<>();
    for (String type : error.types()) {
      types.add(reference(type));
    }
    List<Type> values = FunctionReturnDecoder.decode(arguments, types);
    if (values.size() != types.size()) {
      throw new IllegalArgumentException("arguments are missing");
    }
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      parameters.add(new Parameter(error.names().get(i), shown(values.get(i).getValue())));
    }
    return parameters;
  }

  @SuppressWarnings("unchecked") // web3j gives a raw type
  private static TypeReference<Type> reference(String type) {
    try {
      return TypeReference.makeTypeReference(type);
    } catch (ClassNotFoundException noSuchType) {
      throw new IllegalArgumentException(noSuchType);
    }
  }

  private static String shown(Object value) {
    return value instanceof byte[] bytes ? Hex.encode(bytes) : String.valueOf(value);
  }

  private static RevertReason unknown(Parameter evidence) {
    return new RevertReason(RevertReason.UNKNOWN, List.of(evidence));
  }

  private static Map<String, Declared> declaredErrors() {
    Map<String, Declared> errors = new HashMap<>();
    put(errors, new Declared("Error", List.of("message"), List.of("string")));
    put(errors, new Declared("Panic", List.of("code"), List.of("uint256")));
    for (ContractArtefact artefact :
        List.of(
            ContractArtefact.CREDIT_RATING,
            ContractArtefact.MODEL_REGISTRY,
            ContractArtefact.SUBJECT_REGISTRY,
            ContractArtefact.LENDING_DESK,
            ContractArtefact.SCORE_FEED)) {
      for (JsonNode entry : artefact.abi()) {
        if (entry.get("type").asString().equals("error")) {
          put(errors, declared(entry));
        }
      }
    }
    return Map.copyOf(errors);
  }

  private static Declared declared(JsonNode entry) {
    List<String> names = new ArrayList<>();
    List<String> types = new ArrayList<>();
    for (JsonNode input : entry.get("inputs")) {
      names.add(input.get("name").asString());
      types.add(input.get("type").asString());
    }
    return new Declared(entry.get("name").asString(), names, types);
  }

  private static void put(Map<String, Declared> errors, Declared error) {
    String signature = error.name() + "(" + String.join(",", error.types()) + ")";
    errors.put(Keccak.hash(signature).hex().substring(0, SELECTOR_DIGITS), error);
  }
}
