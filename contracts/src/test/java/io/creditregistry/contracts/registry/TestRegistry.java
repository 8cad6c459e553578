package io.creditregistry.contracts.registry;

import io.creditregistry.chain.ChainOptions;
import io.creditregistry.chain.LocalChain;
import io.creditregistry.contracts.batch.BatchDigest;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.scorecard.ScorecardTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.utils.Numeric;

/**
 * A deployed registry on a fresh local chain with fresh keys: governor is everyone but attester.
 */
public final class TestRegistry implements AutoCloseable {
  public static final long MODEL = 7;
  public static final ScorecardTable TABLE =
      new ScorecardTable(300, 850, 500, List.of(List.of(-20, 0, 35), List.of(10, -10)));

  private final LocalChain chain;
  private final ChainRpc rpc;
  private final TransactionSender sender;
  private final TestAttesters attesters;
  private final RegistryClient client;
  private final Path folder;

  private TestRegistry(int attesterCount, int threshold) {
    Credentials account = Credentials.create(freshKey());
    chain = LocalChain.start(ChainOptions.temporary().withFunded(account.getAddress()));
    rpc = ChainRpc.at(chain.rpcUrl());
    sender = new TransactionSender(rpc, account);
    attesters = TestAttesters.fresh(attesterCount);
    folder = freshFolder();
    Address self = sender.address();
    DeploymentPlan plan =
        new DeploymentPlan(self, self, self, attesters.addresses(), threshold, 600, 86_400, 0);
    client =
        new RegistryClient(
            rpc, RegistryDeployment.ensure(rpc, sender, plan, folder.resolve("registry.json")));
    send(
        client
            .calls()
            .register(
                MODEL,
                Keccak.hash("model"),
                Bytes32.ZERO,
                ModelKind.SCORECARD,
                ModelPolicy.from(0),
                Optional.of(TABLE)));
  }

  /** Deploys with n attesters of whom {@code threshold} must sign, and one registered model. */
  public static TestRegistry start(int attesterCount, int threshold) {
    return new TestRegistry(attesterCount, threshold);
  }

  public static ECKeyPair freshKey() {
    try {
      return Keys.createEcKeyPair(new SecureRandom());
    } catch (GeneralSecurityException unsupported) {
      throw new IllegalStateException(unsupported);
    }
  }

  private static Path freshFolder() {
    try {
      return Files.createTempDirectory("registry");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Time of the newest block, Unix seconds. */
  public long now() {
    return Numeric.decodeQuantity(rpc.block(BlockId.LATEST).get("timestamp").asString())
        .longValueExact();
  }

  /** Moves the chain's clock and makes a block. */
  public void pass(long seconds) {
    rpc.call("evm_increaseTime", seconds);
    rpc.call("evm_mine");
  }

  /** The header of the next batch: current sequence and epoch, data as of the newest block. */
  public BatchHeader nextHeader(Bytes32 merkleRoot) {
    return new BatchHeader(
        client.rating().sequence() + 1,
        client.rating().epoch(),
        MODEL,
        now(),
        now() + 3_600,
        merkleRoot);
  }

  /** The publish call of a batch, signed by the first attesters that suffice. */
  public ContractCall signedPublish(BatchHeader header, List<BatchRecord> records) {
    return signed(BatchKind.SCORES, header, Records.pack(records));
  }

  /** The call of a batch of any kind, signed by the first attesters that suffice. */
  public ContractCall signed(BatchKind kind, BatchHeader header, byte[] content) {
    Bytes32 digest =
        BatchDigest.of(client.domain(), kind, header, content, client.rating().headHash());
    int threshold = client.rating().attesterSet(header.epoch()).threshold();
    return client.calls().batch(kind, header, content, attesters.sign(digest, threshold));
  }

  /** Publishes the next batch and gives its header. */
  public BatchHeader publish(Bytes32 merkleRoot, List<BatchRecord> records) {
    pass(1);
    BatchHeader header = nextHeader(merkleRoot);
    send(signedPublish(header, records));
    return header;
  }

  /** Sends from the governor's account; the change has to succeed. */
  public void send(ContractCall call) {
    sender.send(call).orThrow();
  }

  public TestAttesters attesters() {
    return attesters;
  }

  public RegistryClient client() {
    return client;
  }

  public ChainRpc rpc() {
    return rpc;
  }

  public TransactionSender sender() {
    return sender;
  }

  public LocalChain chain() {
    return chain;
  }

  public Path deploymentFile() {
    return folder.resolve("registry.json");
  }

  /** Funds an account from nothing. */
  public void fund(Address account) {
    chain.fund(account.hex(), BigInteger.TEN.pow(20));
  }

  @Override
  public void close() {
    rpc.close();
    chain.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }
}
