package io.creditregistry.cli.demo;

import io.creditregistry.chain.ChainOptions;
import io.creditregistry.chain.LocalChain;
import io.creditregistry.cli.outcome.WorldUnavailable;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.SendResult;
import io.creditregistry.contracts.registry.TransactionSender;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.signature.Signature;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;

/** Somebody with money and keys of their own, who signs a batch as if they were attesters. */
final class Stranger {

  private static final int WANTED_POINTS = 850;
  private static final long DEADLINE_SECONDS = 900;

  private final LocalChain chain;
  private final RegistryClient registry;

  Stranger(LocalChain chain, RegistryClient registry) {
    this.chain = chain;
    this.registry = registry;
  }

  /**
   * Tries to give the subject the best score.
   *
   * @return the contract's reason for refusing
   * @throws WorldUnavailable where it is not refused, or the score changed all the same
   */
  String overwrite(SubjectId subject, long modelId) {
    var before = registry.rating().storedScore(subject);
    List<Credentials> signers =
        Stream.generate(Stranger::account)
            .limit(3)
            .sorted(Comparator.comparing(c -> Address.of(c.getAddress())))
            .toList();
    chain.fund(signers.getFirst().getAddress(), ChainOptions.DEFAULT_BALANCE);
    byte[] records = Records.pack(List.of(new BatchRecord(subject, WANTED_POINTS, 1)));
    BatchHeader header = header(modelId, before.dataTime());
    Bytes32 digest = registry.rating().digestOf(header, records);
    byte[] signatures = Signature.pack(signers.stream().map(s -> signed(s, digest)).toList());
    SendResult result =
        new TransactionSender(registry.rpc(), signers.getFirst())
            .send(registry.calls().publish(header, records, signatures));
    if (result instanceof SendResult.Reverted reverted
        && registry.rating().storedScore(subject).equals(before)) {
      return reverted.reason().name();
    }
    throw new WorldUnavailable("a stranger's batch was not refused: " + result);
  }

  private BatchHeader header(long modelId, long storedDataTime) {
    long blockTime = Long.decode(registry.rpc().block(BlockId.LATEST).path("timestamp").asString());
    return new BatchHeader(
        registry.rating().sequence() + 1,
        registry.rating().epoch(),
        modelId,
        Math.max(storedDataTime, blockTime),
        blockTime + DEADLINE_SECONDS,
        Bytes32.ZERO);
  }

  private static Signature signed(Credentials signer, Bytes32 digest) {
    Sign.SignatureData data = Sign.signMessage(digest.toBytes(), signer.getEcKeyPair(), false);
    return new Signature(Bytes32.of(data.getR()), Bytes32.of(data.getS()), data.getV()[0]);
  }

  private static Credentials account() {
    try {
      return Credentials.create(Keys.createEcKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform here makes secp256k1 keys", e);
    }
  }
}
