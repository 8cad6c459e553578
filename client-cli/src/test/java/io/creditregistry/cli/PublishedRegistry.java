package io.creditregistry.cli;

import io.creditregistry.chain.ChainOptions;
import io.creditregistry.chain.LocalChain;
import io.creditregistry.cli.key.KeyFile;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.ContractCall;
import io.creditregistry.contracts.registry.DeploymentPlan;
import io.creditregistry.contracts.registry.ModelKind;
import io.creditregistry.contracts.registry.ModelPolicy;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.RegistryDeployment;
import io.creditregistry.contracts.registry.TransactionSender;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.signature.Signature;
import io.creditregistry.contracts.subject.AttesterStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Sign;

/** A deployment on a chain of its own, with attesters whose keys the test holds. */
final class PublishedRegistry implements AutoCloseable {

  static final String PASSPHRASE = "only for this test";

  private final LocalChain chain = LocalChain.start(ChainOptions.temporary());
  private final List<Credentials> attesters;
  private final RegistryClient client;
  private final TransactionSender sender;
  private final Path folder;

  PublishedRegistry(Path folder) throws IOException {
    this(folder, 0);
  }

  /** A registry whose attesters change after so many seconds. */
  PublishedRegistry(Path folder, long noticeSeconds) throws IOException {
    this.folder = folder;
    Files.writeString(passphraseFile(), PASSPHRASE + "\n");
    Credentials governor = KeyFile.create(keystore(), PASSPHRASE, true);
    attesters =
        Stream.of("a", "b", "c")
            .map(name -> KeyFile.create(folder.resolve(name + ".json"), PASSPHRASE, true))
            .sorted(Comparator.comparing(c -> Address.of(c.getAddress())))
            .toList();
    chain.fund(governor.getAddress(), ChainOptions.DEFAULT_BALANCE);
    ChainRpc rpc = ChainRpc.at(chain.rpcUrl());
    sender = new TransactionSender(rpc, governor);
    Address account = Address.of(governor.getAddress());
    List<Address> set = attesters.stream().map(c -> Address.of(c.getAddress())).toList();
    DeploymentPlan plan =
        new DeploymentPlan(account, account, account, set, 2, 600, 90 * 86_400L, noticeSeconds);
    client = new RegistryClient(rpc, RegistryDeployment.ensure(rpc, sender, plan, deployment()));
    register(1, ModelPolicy.from(0));
  }

  /** Registers a model of which the chain keeps no table. */
  void register(long modelId, ModelPolicy policy) {
    sender
        .send(
            client
                .calls()
                .register(
                    modelId, hash(), Bytes32.ZERO, ModelKind.BOOSTING, policy, Optional.empty()))
        .orThrow();
  }

  private static Bytes32 hash() {
    byte[] some = new byte[32];
    some[0] = 1;
    return Bytes32.of(some);
  }

  /** Publishes one batch of model 1, signed by two of the three attesters. */
  void publish(BatchRecord... records) {
    publish(1, records);
  }

  void publish(long modelId, BatchRecord... records) {
    byte[] packed = Records.pack(List.of(records));
    long now = Long.decode(client.rpc().block(BlockId.LATEST).get("timestamp").asString());
    BatchHeader header =
        new BatchHeader(client.rating().sequence() + 1, 1, modelId, now, now + 3600, hash());
    Bytes32 digest = client.rating().digestOf(header, packed);
    List<Signature> signatures = attesters.stream().limit(2).map(a -> signed(a, digest)).toList();
    sender.send(client.calls().publish(header, packed, Signature.pack(signatures))).orThrow();
  }

  /** Sends a change as governor, guardian and registrar, who are one account here. */
  void change(ContractCall call) {
    sender.send(call).orThrow();
  }

  /** Makes this registry's account speak for a subject, as two attesters sign. */
  void bind(SubjectId subject) {
    long now = Long.decode(client.rpc().block(BlockId.LATEST).get("timestamp").asString());
    AttesterStatement statement =
        new AttesterStatement.BindController(subject, sender.address(), 1, 0, now + 3600);
    Bytes32 digest = client.subjectDomain().digest(statement.structHash());
    List<Signature> signatures = attesters.stream().limit(2).map(a -> signed(a, digest)).toList();
    sender.send(client.subjectCalls().state(statement, Signature.pack(signatures))).orThrow();
  }

  /** Key file of an attester who can pay for its own transactions. */
  Path attesterKeystore() {
    chain.fund(attesters.getFirst().getAddress(), ChainOptions.DEFAULT_BALANCE);
    return Stream.of("a", "b", "c")
        .map(name -> folder.resolve(name + ".json"))
        .filter(file -> KeyFile.open(file, PASSPHRASE).equals(attesters.getFirst()))
        .findFirst()
        .orElseThrow();
  }

  /** Moves the chain's clock. */
  void pass(Duration time) {
    client.rpc().call("evm_increaseTime", time.toSeconds());
    client.rpc().call("evm_mine");
  }

  /** Freezes a subject's record. */
  void freeze(SubjectId subject) {
    sender.send(client.calls().freeze(List.of(subject), 3)).orThrow();
  }

  /** Address of the account that {@link #keystore} opens. */
  String account() {
    return sender.address().hex();
  }

  private static Signature signed(Credentials attester, Bytes32 digest) {
    Sign.SignatureData data = Sign.signMessage(digest.toBytes(), attester.getEcKeyPair(), false);
    return new Signature(Bytes32.of(data.getR()), Bytes32.of(data.getS()), data.getV()[0]);
  }

  /** A subject id that ends with this number. */
  static SubjectId subject(int number) {
    byte[] id = new byte[20];
    id[0] = (byte) 0xaa;
    id[19] = (byte) number;
    return SubjectId.of(id);
  }

  RegistryClient client() {
    return client;
  }

  String rpcUrl() {
    return chain.rpcUrl();
  }

  Path deployment() {
    return folder.resolve("deployment.json");
  }

  Path keystore() {
    return folder.resolve("governor.json");
  }

  Path passphraseFile() {
    return folder.resolve("passphrase");
  }

  @Override
  public void close() {
    client.rpc().close();
    chain.close();
  }
}
