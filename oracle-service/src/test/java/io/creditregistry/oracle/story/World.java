package io.creditregistry.oracle.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.chain.ChainOptions;
import io.creditregistry.chain.LocalChain;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.registry.ContractCall;
import io.creditregistry.contracts.registry.DeploymentPlan;
import io.creditregistry.contracts.registry.ModelKind;
import io.creditregistry.contracts.registry.ModelPolicy;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.RegistryDeployment;
import io.creditregistry.contracts.registry.SendResult;
import io.creditregistry.contracts.registry.TransactionSender;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.oracle.relay.DeliveryResult;
import io.creditregistry.oracle.relay.Preparation;
import io.creditregistry.oracle.relay.Relayer;
import io.creditregistry.oracle.relay.TransactionStore;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.ECKeyPair;
import tools.jackson.databind.JsonNode;

/** A chain of its own with the contracts on it, an operator's folder and a database. */
public final class World implements AutoCloseable {
  private static final BigInteger ETHER = BigInteger.TEN.pow(18);

  private final LocalChain chain = LocalChain.start(ChainOptions.temporary());
  private final ChainRpc rpc = ChainRpc.at(chain.rpcUrl());
  private final Credentials governor =
      Credentials.create(ECKeyPair.create(new BigInteger(250, new SecureRandom())));
  private final Home home;
  private final TestDatabase.Coordinates database;
  private RegistryClient registry;

  private World(TestDatabase database, Path folder) {
    this.home = Home.in(folder.resolve("home"));
    this.database = database.fresh(folder);
    chain.fund(governor.getAddress(), ETHER.multiply(BigInteger.TEN));
  }

  public static World with(TestDatabase database, Path folder) {
    return new World(database, folder);
  }

  public Oracle oracle(String... settings) {
    return Oracle.start(home, database, chain.rpcUrl(), settings);
  }

  /**
   * Makes three attesters and a relayer, deploys the contracts with a threshold of two, funds the
   * relayer.
   */
  public World deploy(Oracle oracle) {
    var keys = oracle.operator().post("/api/v1/keys", "{\"count\":3}").expect(201).json();
    var relayer = keys.get("relayer").asString();
    chain.fund(relayer, ETHER);
    var account = Address.of(governor.getAddress());
    var attesters =
        keys.get("attesters").valueStream().map(World::address).map(Address::of).toList();
    var plan =
        new DeploymentPlan(account, account, Address.of(relayer), attesters, 2, 600, 86_400, 0);
    registry =
        new RegistryClient(
            rpc, RegistryDeployment.ensure(rpc, sender(), plan, home.deploymentFile()));
    return this;
  }

  /** Lets the oracle's relayer register a model without a table. */
  public World registerModel(Oracle oracle, long modelId) {
    return registerModel(oracle, modelId, ModelPolicy.from(0));
  }

  /** The same under a policy. */
  public World registerModel(Oracle oracle, long modelId, ModelPolicy policy) {
    var hash = Bytes32.of(BigInteger.valueOf(modelId));
    var call =
        registry
            .calls()
            .register(modelId, hash, Bytes32.ZERO, ModelKind.BOOSTING, policy, Optional.empty());
    var relayer = oracle.part(Relayer.class);
    relayer.alone(
        () -> {
          var ready = (Preparation.Ready) relayer.prepare("register", call);
          oracle.part(TransactionStore.class).insert(ready.transaction());
          assertThat(relayer.deliver(ready.transaction())).isInstanceOf(DeliveryResult.Mined.class);
          return null;
        });
    return this;
  }

  /** The governor, who is the guardian too, changes something. */
  public void govern(ContractCall call) {
    SendResult result = sender().send(call);
    result.orThrow();
  }

  /** The account that {@link #govern} sends from. */
  public Address governor() {
    return Address.of(governor.getAddress());
  }

  /** Lets so many seconds pass on the chain, and a block with them. */
  public void pass(long seconds) {
    rpc.call("evm_increaseTime", seconds);
    rpc.call("evm_mine");
  }

  public RegistryClient registry() {
    return registry;
  }

  public ChainRpc rpc() {
    return rpc;
  }

  public LocalChain chain() {
    return chain;
  }

  public Home home() {
    return home;
  }

  public TestDatabase.Coordinates database() {
    return database;
  }

  /** Unix seconds. */
  public long now() {
    return Instant.now().getEpochSecond();
  }

  private TransactionSender sender() {
    return new TransactionSender(rpc, governor);
  }

  private static String address(JsonNode attester) {
    return attester.get("address").asString();
  }

  @Override
  public void close() {
    rpc.close();
    chain.close();
  }
}
