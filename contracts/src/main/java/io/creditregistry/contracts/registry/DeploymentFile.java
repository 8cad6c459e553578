package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.rpc.ChainException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The addresses file: written whole or not at all. */
public final class DeploymentFile {
  private static final JsonMapper JSON = JsonMapper.shared();

  private DeploymentFile() {}

  /**
   * Reads a deployment.
   *
   * @return empty where there is no such file
   * @throws DeploymentException if the file is not a deployment; names the field
   */
  public static Optional<Deployment> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(JSON.readTree(Files.readAllBytes(file))));
    } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
      throw new DeploymentException(
          "the addresses file " + file + " does not read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static Deployment parse(JsonNode json) {
    List<Address> attesters = new ArrayList<>();
    field(json, "attesters").forEach(each -> attesters.add(address("attesters", each)));
    List<String> transactions = new ArrayList<>();
    field(json, "transactions").forEach(each -> transactions.add(each.asString()));
    DeploymentPlan plan =
        new DeploymentPlan(
            address(json, "governor"),
            address(json, "guardian"),
            address(json, "registrar"),
            attesters,
            field(json, "threshold").asInt(),
            field(json, "minScorePoints").asInt(),
            field(json, "maxAge").asLong(),
            field(json, "attesterDelay").asLong());
    return new Deployment(
        field(json, "chainId").asLong(),
        address(json, "creditRating"),
        address(json, "modelRegistry"),
        address(json, "subjectRegistry"),
        address(json, "lendingDesk"),
        address(json, "scoreFeedFactory"),
        field(json, "deploymentBlock").asLong(),
        plan,
        transactions);
  }

  /** Writes a deployment, replacing an earlier file in one step. */
  public static void write(Path file, Deployment deployment) {
    ObjectNode json = JSON.createObjectNode();
    json.put("chainId", deployment.chainId());
    json.put("creditRating", deployment.creditRating().checksummed());
    json.put("modelRegistry", deployment.modelRegistry().checksummed());
    json.put("subjectRegistry", deployment.subjectRegistry().checksummed());
    json.put("lendingDesk", deployment.lendingDesk().checksummed());
    json.put("scoreFeedFactory", deployment.scoreFeedFactory().checksummed());
    json.put("deploymentBlock", deployment.deploymentBlock());
    DeploymentPlan plan = deployment.plan();
    json.put("governor", plan.governor().checksummed());
    json.put("guardian", plan.guardian().checksummed());
    json.put("registrar", plan.registrar().checksummed());
    ArrayNode attesters = json.putArray("attesters");
    plan.attesters().forEach(each -> attesters.add(each.checksummed()));
    json.put("threshold", plan.threshold());
    json.put("minScorePoints", plan.minScorePoints());
    json.put("maxAge", plan.maxAge());
    json.put("attesterDelay", plan.attesterDelay());
    ArrayNode transactions = json.putArray("transactions");
    deployment.transactions().forEach(transactions::add);
    writeWhole(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
  }

  static void writeWhole(Path file, String text) {
    Path whole = file.toAbsolutePath();
    Path fresh = whole.resolveSibling(whole.getFileName() + ".new");
    try {
      Files.createDirectories(whole.getParent());
      Files.writeString(fresh, text);
      Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new ChainException("cannot write " + file + ": " + unwritable.getMessage(), unwritable);
    }
  }

  private static Address address(JsonNode json, String name) {
    return address(name, field(json, name));
  }

  private static Address address(String name, JsonNode value) {
    try {
      return Address.of(value.asString());
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException(name + ": " + malformed.getMessage(), malformed);
    }
  }

  private static JsonNode field(JsonNode json, String name) {
    if (!json.hasNonNull(name)) {
      throw new IllegalArgumentException(name + ": expected a value but found none");
    }
    return json.get(name);
  }
}
