import io.creditregistry.contracts.audit.AuditScope;
import io.creditregistry.contracts.audit.AuditScope.Proofs;
import io.creditregistry.contracts.audit.HistoryVerifier;
import io.creditregistry.contracts.audit.VerificationReport;
import io.creditregistry.contracts.batch.BatchDigest;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.index.FileLogStore;
import io.creditregistry.contracts.index.IndexIdentity;
import io.creditregistry.contracts.index.IndexStatus;
import io.creditregistry.contracts.index.LogFollower;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.ContractCall;
import io.creditregistry.contracts.registry.DeploymentPlan;
import io.creditregistry.contracts.registry.ModelKind;
import io.creditregistry.contracts.registry.ModelPolicy;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.RegistryDeployment;
import io.creditregistry.contracts.registry.SignedTransaction;
import io.creditregistry.contracts.registry.TransactionSender;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.signature.Signature;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;

/** Publishes 100,000 records in batches of 500, then indexes and verifies them as an auditor does. */
final class AuditBench {
  private static final int RECORDS = 100_000;
  private static final int BATCH = 500;
  private static final BigInteger GAS = BigInteger.valueOf(16_000_000);

  private final ChainRpc rpc;
  private final List<ECKeyPair> attesters = new ArrayList<>();
  private final TransactionSender sender;
  private final RegistryClient client;
  private final List<String> rows = new ArrayList<>();

  private AuditBench(String url, Path work) throws Exception {
    rpc = ChainRpc.at(url);
    Credentials account = Credentials.create(Keys.createEcKeyPair(new SecureRandom()));
    rpc.call("anvil_setBalance", account.getAddress(), "0x" + BigInteger.TEN.pow(24).toString(16));
    sender = new TransactionSender(rpc, account);
    for (int i = 0; i < 5; i++) {
      attesters.add(Keys.createEcKeyPair(new SecureRandom()));
    }
    attesters.sort(Comparator.comparing(AuditBench::address));
    Address self = sender.address();
    DeploymentPlan plan =
        new DeploymentPlan(
            self, self, self, attesters.stream().map(AuditBench::address).toList(), 3, 600, 86_400, 0);
    client =
        new RegistryClient(
            rpc, RegistryDeployment.ensure(rpc, sender, plan, work.resolve("deployment.json")));
    sender
        .send(
            client
                .calls()
                .register(
                    1,
                    Keccak.hash("model"),
                    Bytes32.ZERO,
                    ModelKind.BOOSTING,
                    ModelPolicy.from(0),
                    Optional.empty()))
        .orThrow();
  }

  public static void main(String[] arguments) throws Exception {
    Path work = Path.of(arguments[1]);
    int subjects =
        arguments.length > 4 && arguments[3].equals("--subjects")
            ? Integer.parseInt(arguments[4])
            : 4_000;
    AuditBench bench = new AuditBench(arguments[0], work);
    long began = System.nanoTime();
    bench.publish(subjects);
    System.err.printf(
        "set-up: %d records of %d subjects published in %.0f s%n",
        RECORDS, subjects, (System.nanoTime() - began) / 1e9);
    bench.index(work.resolve("index"));
    bench.verify("verify.100k", Proofs.ALL, 60);
    bench.verify("verify.sample", Proofs.SAMPLE, null);
    bench.verify("verify.none", Proofs.NONE, null);
    bench.row("subjects", subjects, "subjects", "higher", null);
    Files.writeString(Path.of(arguments[2]), "[" + String.join(",", bench.rows) + "]");
    bench.rpc.close();
  }

  private void publish(int subjects) {
    Bytes32 previous = Bytes32.ZERO;
    long nonce = sender.nextNonce();
    long time = Long.decode(rpc.block(BlockId.LATEST).get("timestamp").asString());
    for (int done = 0; done < RECORDS; done += BATCH) {
      time++;
      rpc.call("evm_setNextBlockTimestamp", time);
      BatchHeader header =
          new BatchHeader(done / BATCH + 1, 1, 1, time, time + 3600, Keccak.hash("root"));
      byte[] records = records(done, subjects);
      Bytes32 digest = BatchDigest.of(client.domain(), header, records, previous);
      byte[] signatures =
          Signature.pack(attesters.stream().limit(3).map(key -> signed(digest, key)).toList());
      ContractCall call = client.calls().publish(header, records, signatures);
      SignedTransaction signed = sender.sign(call, nonce++, GAS);
      sender.broadcast(signed);
      previous = digest;
      if (done + BATCH == RECORDS) {
        sender.await(call, signed.hash(), Duration.ofMinutes(5)).orThrow();
      }
    }
    if (!client.rating().headHash().equals(previous)) {
      throw new IllegalStateException("the chain did not take every batch");
    }
  }

  private static byte[] records(int from, int subjects) {
    return Records.pack(
        Stream.iterate(from, i -> i + 1)
            .limit(BATCH)
            .map(i -> new BatchRecord(subject(i % subjects), 300 + i * 7 % 551, i * 11 % 10_001))
            .toList());
  }

  private static SubjectId subject(int number) {
    return SubjectId.derive(new byte[32], "subject " + number);
  }

  private void index(Path file) {
    double node = nodeSeconds();
    long began = System.nanoTime();
    try (FileLogStore store = FileLogStore.open(file, IndexIdentity.of(client.deployment()))) {
      IndexStatus status = new LogFollower(client, store).follow(ReadProgress.NONE);
      if (!status.complete() || status.batches() != RECORDS / BATCH) {
        throw new IllegalStateException("the index is not complete: " + status);
      }
    }
    row("index.100k_s", seconds(began), "s", "lower", 30);
    row("index.100k_node_s", nodeSeconds() - node, "s", "lower", null);
    long again = System.nanoTime();
    try (FileLogStore store = FileLogStore.open(file, IndexIdentity.of(client.deployment()))) {
      new LogFollower(client, store).follow(ReadProgress.NONE);
    }
    row("index.restart_s", seconds(again), "s", "lower", null);
  }

  private void verify(String name, Proofs proofs, Integer must) {
    AuditScope scope =
        new AuditScope(1, Long.MAX_VALUE, Optional.empty(), proofs, Optional.empty());
    double node = nodeSeconds();
    long began = System.nanoTime();
    VerificationReport report = HistoryVerifier.verify(client, scope, ReadProgress.NONE);
    if (!report.passed() || report.records() != RECORDS) {
      throw new IllegalStateException("not verified: " + report.failures());
    }
    row(name + "_s", seconds(began), "s", "lower", must);
    row(name + "_node_s", nodeSeconds() - node, "s", "lower", null);
  }

  private double nodeSeconds() {
    return rpc.waited().toNanos() / 1e9;
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private void row(String name, double value, String unit, String better, Integer must) {
    rows.add(
        "{\"name\":\"%s\",\"value\":%.4f,\"unit\":\"%s\",\"better\":\"%s\",\"must\":%s}"
            .formatted(name, value, unit, better, must));
  }

  private static Signature signed(Bytes32 digest, ECKeyPair key) {
    Sign.SignatureData data = Sign.signMessage(digest.toBytes(), key, false);
    return new Signature(Bytes32.of(data.getR()), Bytes32.of(data.getS()), data.getV()[0]);
  }

  private static Address address(ECKeyPair key) {
    return Address.of("0x" + Keys.getAddress(key));
  }
}
