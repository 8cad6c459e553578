package io.creditregistry.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.acceptance.world.Registry;
import io.creditregistry.acceptance.world.Role;
import io.creditregistry.acceptance.world.Stranger;
import io.creditregistry.contracts.batch.BatchDigest;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.ModelKind;
import io.creditregistry.contracts.registry.ModelPolicy;
import io.creditregistry.contracts.registry.RegistryClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.Sign;
import tools.jackson.databind.JsonNode;

/** A stranger tries to write, over every door that there is; nothing changes. */
class StrangerStory {
  private static Registry registry;
  private static String victim;
  private static JsonNode scoreBefore;

  @BeforeAll
  static void a_registry_with_published_scores(@TempDir Path folder) {
    registry = Registry.open(folder);
    victim = registry.score(0, 3).get(0);
    registry.publish();
    scoreBefore = scoreOfTheVictim();
  }

  @AfterAll
  static void nothing_has_changed_and_the_history_verifies() {
    try (Registry closing = registry) {
      assertThat(scoreOfTheVictim()).isEqualTo(scoreBefore);
      closing.verifiedHistory();
    }
  }

  @Test
  void the_oracle_answers_nobody_without_a_key() {
    assertThat(registry.oracle().postWithoutKey("/api/v1/batches", "{}"))
        .satisfies(r -> assertThat(r.statusCode()).isEqualTo(401))
        .satisfies(r -> assertThat(r.body()).contains("not-authenticated"));
  }

  @Test
  void a_lender_cannot_operate_the_oracle() {
    assertThat(registry.oracle().post(Role.LENDER, "/api/v1/batches", "{}").statusCode())
        .isEqualTo(403);
    assertThat(registry.oracle().post(Role.LENDER, "/api/v1/keys", "{\"count\":1}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_batch_signed_by_strangers_is_refused() {
    try (Stranger stranger = registry.stranger()) {
      RegistryClient client = stranger.registry();
      byte[] records = Records.pack(List.of(new BatchRecord(SubjectId.of(victim), 850, 0)));
      BatchHeader header =
          new BatchHeader(
              client.rating().sequence() + 1,
              client.rating().epoch(),
              1,
              scoreBefore.get("dataTime").asLong() + 1,
              scoreBefore.get("dataTime").asLong() + 1_000_000,
              Bytes32.ZERO);
      Bytes32 digest = BatchDigest.of(client.domain(), header, records, client.rating().headHash());
      byte[] oneSignature = sign(stranger, digest);
      byte[] nothing = new byte[0];

      assertThat(stranger.isRefused(client.calls().publish(header, records, nothing)).name())
          .isEqualTo("QuorumNotReached");
      assertThat(stranger.isRefused(client.calls().publish(header, records, oneSignature)).name())
          .isEqualTo("QuorumNotReached");
      assertThat(
              stranger
                  .isRefused(client.calls().publish(header, records, thrice(oneSignature)))
                  .name())
          .isEqualTo("SignerNotAttester");
    }
  }

  @Test
  void a_stranger_cannot_withdraw_freeze_or_pause() {
    try (Stranger stranger = registry.stranger()) {
      RegistryClient client = stranger.registry();
      List<SubjectId> victims = List.of(SubjectId.of(victim));

      assertThat(stranger.isRefused(client.calls().revoke(victims, 1)).name())
          .isEqualTo("CallerNotAttester");
      assertThat(stranger.isRefused(client.calls().freeze(victims, 1)).name())
          .isEqualTo("AccessControlUnauthorizedAccount");
      assertThat(stranger.isRefused(client.calls().pausePublishing()).name())
          .isEqualTo("AccessControlUnauthorizedAccount");
    }
  }

  @Test
  void a_stranger_cannot_become_an_attester_or_register_a_model() {
    try (Stranger stranger = registry.stranger()) {
      RegistryClient client = stranger.registry();
      List<Address> me = List.of(Address.of(stranger.account().getAddress()));

      assertThat(stranger.isRefused(client.calls().scheduleAttesters(me, 1)).name())
          .isEqualTo("AccessControlUnauthorizedAccount");
      assertThat(
              stranger
                  .isRefused(
                      client
                          .calls()
                          .register(
                              77,
                              Bytes32.of("0x" + "11".repeat(32)),
                              Bytes32.ZERO,
                              ModelKind.BOOSTING,
                              ModelPolicy.from(0),
                              Optional.empty()))
                  .name())
          .isEqualTo("AccessControlUnauthorizedAccount");
    }
  }

  private static JsonNode scoreOfTheVictim() {
    return registry.scoreOf(victim);
  }

  private static byte[] sign(Stranger stranger, Bytes32 digest) {
    Sign.SignatureData signed =
        Sign.signMessage(digest.toBytes(), stranger.account().getEcKeyPair(), false);
    byte[] packed = new byte[65];
    System.arraycopy(signed.getR(), 0, packed, 0, 32);
    System.arraycopy(signed.getS(), 0, packed, 32, 32);
    packed[64] = signed.getV()[0];
    return packed;
  }

  private static byte[] thrice(byte[] signature) {
    byte[] all = new byte[3 * signature.length];
    for (int i = 0; i < 3; i++) {
      System.arraycopy(signature, 0, all, i * signature.length, signature.length);
    }
    return all;
  }
}
