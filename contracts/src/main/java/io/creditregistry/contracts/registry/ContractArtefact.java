package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Hex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the Solidity build left of a contract: its code, interface and storage layout. */
public final class ContractArtefact {
  public static final ContractArtefact CREDIT_RATING = load("CreditRating");
  public static final ContractArtefact MODEL_REGISTRY = load("ModelRegistry");
  public static final ContractArtefact SUBJECT_REGISTRY = load("SubjectRegistry");
  public static final ContractArtefact LENDING_DESK = load("LendingDesk");
  public static final ContractArtefact SCORE_FEED_FACTORY = load("ScoreFeedFactory");
  public static final ContractArtefact SCORE_FEED = load("ScoreFeed");

  private final String name;
  private final JsonNode json;

  private ContractArtefact(String name, JsonNode json) {
    this.name = name;
    this.json = json;
  }

  private static ContractArtefact load(String name) {
    String resource = "/solidity/" + name + ".json";
    try (InputStream in = ContractArtefact.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the build left no " + resource + " on the class path");
      }
      return new ContractArtefact(name, JsonMapper.shared().readTree(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public String name() {
    return name;
  }

  JsonNode abi() {
    return json.get("abi");
  }

  /** Hexadecimal creation code without constructor arguments. */
  String creationCode() {
    return json.get("bytecode").asString();
  }

  /**
   * Whether code found on chain is this contract's: equal to the compiled runtime code except in
   * the places where the constructor wrote immutables.
   */
  public boolean isCodeOf(byte[] found) {
    byte[] expected = Hex.decode("deployedBytecode", json.get("deployedBytecode").asString());
    return Arrays.equals(masked(expected), masked(found.clone()));
  }

  private byte[] masked(byte[] code) {
    for (Map.Entry<String, JsonNode> immutable : json.get("immutableReferences").properties()) {
      for (JsonNode place : immutable.getValue()) {
        int start = Math.min(place.get("start").asInt(), code.length);
        int end = Math.min(start + place.get("length").asInt(), code.length);
        Arrays.fill(code, start, end, (byte) 0);
      }
    }
    return code;
  }

  /**
   * Storage slot of a state variable.
   *
   * @throws IllegalArgumentException if the contract has no such variable
   */
  public BigInteger slotOf(String variable) {
    for (JsonNode entry : json.get("storageLayout").get("storage")) {
      if (entry.get("label").asString().equals(variable)) {
        return new BigInteger(entry.get("slot").asString());
      }
    }
    throw new IllegalArgumentException("variable: " + name + " has no " + variable);
  }
}
