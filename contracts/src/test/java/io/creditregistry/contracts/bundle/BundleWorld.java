package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.merkle.MerkleTree;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.Correction;
import io.creditregistry.contracts.record.Corrections;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.ModelKind;
import io.creditregistry.contracts.registry.ModelPolicy;
import io.creditregistry.contracts.registry.TestRegistry;
import io.creditregistry.contracts.registry.TransactionSender;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.web3j.crypto.Credentials;

/**
 * A chain with a record that came in each of the ways there are, and a bundle of each: scored,
 * corrected, released, promoted, promoted and released.
 */
final class BundleWorld implements AutoCloseable {
  static final SubjectId SCORED = subject("scored");

  /** Held when it was scored again, and let go by nobody. */
  static final SubjectId HELD = subject("held");

  static final SubjectId PROMOTED = subject("promoted");

  private static final String FEATURES = "{\"features\":{\"age\":41},\"schema\":\"test\"}";
  private static final Bytes32 FEATURES_HASH = Keccak.hash(FEATURES);
  private static final Bytes32 SALT = Keccak.hash("salt");
  private static final SubjectId CORRECTED = subject("corrected");
  private static final SubjectId RELEASED = subject("released");
  private static final SubjectId PROMOTED_RELEASED = subject("promoted and released");
  private static final int PD_BPS = 100;

  /** Lets no score move by more than 50 points. */
  private static final long GUARDED = 8;

  /** Past every batch's deadline. */
  private static final long TWO_HOURS = 7_200;

  private final TestRegistry registry = TestRegistry.start(3, 2);
  private final Map<String, Bundle> bundles = new LinkedHashMap<>();
  private Disclosure disclosed;

  BundleWorld() {
    register();
    scores(Bytes32.ZERO, now(), record(SCORED, 700), record(CORRECTED, 500), record(HELD, 600));
    scores(Bytes32.ZERO, now(), record(RELEASED, 600), record(PROMOTED_RELEASED, 600));
    long dataTime = now();
    MerkleTree tree = treeOf(leaf(SCORED, 715, dataTime));
    scores(tree.root(), dataTime, record(SCORED, 715), record(RELEASED, 800), record(HELD, 800));
    Disclosure scored = disclosed;
    Disclosure promoted = commitAndPromote();
    registry.pass(TWO_HOURS);
    byte[] both = Arrays.copyOf(RELEASED.toBytes(), 2 * SubjectId.WIDTH);
    System.arraycopy(PROMOTED_RELEASED.toBytes(), 0, both, SubjectId.WIDTH, SubjectId.WIDTH);
    send(BatchKind.RELEASE, Bytes32.ZERO, now(), both);
    Disclosure corrected = correct();
    gather("scored", SCORED, Optional.of(scored));
    gather("corrected", CORRECTED, Optional.of(corrected));
    gather("released", RELEASED, Optional.empty());
    gather("promoted", PROMOTED, Optional.of(promoted));
    gather("promoted and released", PROMOTED_RELEASED, Optional.empty());
  }

  /** By the way in which the record came. */
  Map<String, Bundle> bundles() {
    return bundles;
  }

  BundleBuilder builder() {
    return new BundleBuilder(registry.client());
  }

  /** An attester withdraws the cold batch whose leaves were promoted. */
  void withdrawCommitment() {
    Credentials attester = Credentials.create(registry.attesters().keys().get(0));
    registry.fund(registry.attesters().addresses().get(0));
    long sequence = bundles.get("promoted").record().sequence();
    new TransactionSender(registry.rpc(), attester)
        .send(registry.client().calls().withdrawCommitment(sequence, 1))
        .orThrow();
  }

  /** The node's attester sets, and the block of all bundles. */
  TrustAnchors anchors() {
    return TrustAnchors.from(registry.client())
        .withBlock(bundles.values().iterator().next().state().hash());
  }

  private void register() {
    registry.send(
        registry
            .client()
            .calls()
            .register(
                GUARDED,
                Keccak.hash("guarded"),
                Bytes32.ZERO,
                ModelKind.BOOSTING,
                new ModelPolicy(0, 300, 850, 50, 10_000, 86_400, 0),
                Optional.empty()));
  }

  private Disclosure commitAndPromote() {
    long dataTime = now();
    DisclosureLeaf promoted = leaf(PROMOTED, 640, dataTime);
    DisclosureLeaf held = leaf(PROMOTED_RELEASED, 800, dataTime);
    MerkleTree tree =
        MerkleTree.of(List.of(promoted.hash(), held.hash(), Keccak.hash("another leaf")));
    long sequence =
        send(BatchKind.COMMITMENT, tree.root(), dataTime, BatchKind.leafCount(3)).sequence();
    registry.pass(TWO_HOURS);
    registry.send(registry.client().calls().promote(sequence, promoted, tree.proof(0)));
    registry.send(registry.client().calls().promote(sequence, held, tree.proof(1)));
    return new Disclosure(FEATURES_HASH, SALT, tree.proof(0), FEATURES);
  }

  private Disclosure correct() {
    long dataTime = now();
    MerkleTree tree = treeOf(leaf(CORRECTED, 480, dataTime));
    Correction correction = new Correction(record(CORRECTED, 480), 1, 2);
    send(BatchKind.CORRECTIONS, tree.root(), dataTime, Corrections.pack(List.of(correction)));
    return disclosed;
  }

  private MerkleTree treeOf(DisclosureLeaf leaf) {
    MerkleTree tree = MerkleTree.of(List.of(leaf.hash(), Keccak.hash("another leaf")));
    disclosed = new Disclosure(FEATURES_HASH, SALT, tree.proof(0), FEATURES);
    return tree;
  }

  private void scores(Bytes32 root, long dataTime, BatchRecord... records) {
    send(BatchKind.SCORES, root, dataTime, Records.pack(List.of(records)));
  }

  private BatchHeader send(BatchKind kind, Bytes32 root, long dataTime, byte[] content) {
    BatchHeader next = registry.nextHeader(root);
    BatchHeader header =
        new BatchHeader(
            next.sequence(), next.epoch(), GUARDED, dataTime, next.deadline(), next.merkleRoot());
    registry.send(registry.signed(kind, header, content));
    return header;
  }

  private long now() {
    registry.pass(1);
    return registry.now();
  }

  private void gather(String name, SubjectId subject, Optional<Disclosure> disclosure) {
    Bundle bundle = builder().build(subject).orElseThrow();
    bundles.put(name, disclosure.map(bundle::disclosing).orElse(bundle));
  }

  private static DisclosureLeaf leaf(SubjectId subject, int scorePoints, long dataTime) {
    return new DisclosureLeaf(subject, scorePoints, PD_BPS, GUARDED, dataTime, FEATURES_HASH, SALT);
  }

  private static BatchRecord record(SubjectId subject, int scorePoints) {
    return new BatchRecord(subject, scorePoints, PD_BPS);
  }

  private static SubjectId subject(String reference) {
    return SubjectId.derive(new byte[32], reference);
  }

  @Override
  public void close() {
    registry.close();
  }
}
