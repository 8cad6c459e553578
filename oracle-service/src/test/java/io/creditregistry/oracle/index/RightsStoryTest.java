package io.creditregistry.oracle.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.subject.AttesterStatement;
import io.creditregistry.contracts.subject.AttesterStatement.BindController;
import io.creditregistry.contracts.subject.AttesterStatement.ExtendDispute;
import io.creditregistry.contracts.subject.AttesterStatement.ResolveDispute;
import io.creditregistry.contracts.subject.DisputeState;
import io.creditregistry.contracts.subject.SubjectAction;
import io.creditregistry.contracts.subject.SubjectRequest;
import io.creditregistry.oracle.publication.NewRecord;
import io.creditregistry.oracle.publication.RecordQueue;
import io.creditregistry.oracle.relay.RegistryConnection;
import io.creditregistry.oracle.story.Oracle;
import io.creditregistry.oracle.story.TestDatabase;
import io.creditregistry.oracle.story.World;
import io.creditregistry.oracle.subject.SubjectRegister;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A subject's wallet, grants, inquiries, freeze and disputes, told from the chain's own logs. */
class RightsStoryTest {
  private static final long MODEL = 7;
  private static final long DAY = 86_400;
  private static final Address OTHER_LENDER = Address.of("0x" + "ab".repeat(20));

  @TempDir private static Path folder;
  private static World world;
  private static Oracle oracle;
  private static SubjectId subject;

  @BeforeAll
  static void aSubjectWithARecord() {
    world = World.with(TestDatabase.H2, folder);
    oracle = world.oracle();
    world.deploy(oracle).registerModel(oracle, MODEL);
    subject = oracle.part(SubjectRegister.class).enter("ada");
    oracle
        .part(RecordQueue.class)
        .add(
            List.of(
                new NewRecord(
                    subject, MODEL, world.now(), 500, 100, "E", "[]", "[]", Bytes32.ZERO)));
    oracle.operator().post("/api/v1/batches", "").expect(200);
  }

  @AfterAll
  static void stop() {
    oracle.close();
    world.close();
  }

  private static JsonNode rights() {
    oracle.part(RegistryIndex.class).follow(oracle.part(RegistryConnection.class).require());
    return oracle.lender().get(path(subject)).expect(200).json();
  }

  private static String path(SubjectId about) {
    return "/api/v1/subjects/" + about.hex() + "/rights";
  }

  /** What the attesters signed, sent to the chain. */
  private static void state(String statement, String request) {
    var signed =
        oracle
            .operator()
            .post("/api/v1/subjects/" + subject.hex() + "/" + statement, request)
            .expect(200)
            .json();
    long epoch = signed.get("epoch").asLong();
    long deadline = signed.get("deadline").asLong();
    AttesterStatement said =
        switch (statement) {
          case "controller-binding" ->
              new BindController(
                  subject,
                  Address.of(signed.get("controller").asString()),
                  epoch,
                  signed.get("nonce").asLong(),
                  deadline);
          case "dispute-extension" ->
              new ExtendDispute(subject, signed.get("number").asLong(), epoch, deadline);
          default ->
              new ResolveDispute(
                  subject,
                  signed.get("number").asLong(),
                  DisputeState.valueOf(signed.get("outcome").asString().toUpperCase(Locale.ROOT)),
                  signed.get("reasonCode").asInt(),
                  epoch,
                  deadline);
        };
    var signatures = Hex.decode("signatures", signed.get("signatures").asString());
    world.govern(world.registry().subjectCalls().state(said, signatures));
  }

  private static void ask(SubjectRequest request) {
    world.govern(world.registry().subjectCalls().request(request));
  }

  private static void ask(SubjectAction action, int reasonCode) {
    ask(SubjectRequest.reasoned(action, subject, reasonCode));
  }

  @Test
  void tellsWhatASubjectDidAndWhoAsked() {
    var none = rights();
    assertThat(none.get("wallet").isNull()).isTrue();
    assertThat(none.get("grants")).isEmpty();
    assertThat(none.get("disputes")).isEmpty();

    var lender = world.governor();
    state("controller-binding", "{\"controller\":\"" + lender.hex() + "\"}");
    long expiresAt = world.now() + 10 * DAY;
    ask(SubjectRequest.grant(subject, lender, 1, world.now() + DAY));
    ask(SubjectRequest.grant(subject, lender, 1, expiresAt));
    ask(SubjectRequest.grant(subject, OTHER_LENDER, 2, expiresAt));
    ask(SubjectRequest.revoke(subject, OTHER_LENDER, 2));
    world.govern(world.registry().subjectCalls().recordInquiry(subject, 1));
    ask(SubjectAction.FREEZE_FILE, 3);
    ask(SubjectAction.OPEN_DISPUTE, 12);

    var now = rights();
    assertThat(now.get("wallet").asString()).isEqualTo(lender.checksummed());
    assertThat(now.get("frozenBySubject").asBoolean()).isTrue();
    assertThat(texts(now.get("grants"), "state")).containsExactly("revoked", "live", "replaced");
    assertThat(now.at("/grants/1/expiresAt").asLong()).isEqualTo(expiresAt);
    assertThat(now.at("/grants/1/endedAt").isNull()).isTrue();
    assertThat(now.at("/inquiries/0/lender").asString()).isEqualTo(lender.checksummed());
    assertThat(now.at("/inquiries/0/purpose").asInt()).isEqualTo(1);
    assertThat(now.at("/inquiries/0/askedAt").asLong())
        .isBetween(world.now() - 60, world.now() + 60);
    var path = "/api/v1/subjects/" + subject.hex() + "/rights?skipInquiries=";
    var older = oracle.auditor().get(path + 1).expect(200).json();
    assertThat(older.get("inquiries")).isEmpty();
    assertThat(older.get("inquiriesInAll").asInt()).isEqualTo(1);
    oracle.auditor().get(path + "-1").expectProblem(400, "field-invalid");
    assertThat(now.get("inquiriesInAll").asInt()).isEqualTo(1);
    var dispute = now.at("/disputes/0");
    assertThat(dispute.get("state").asString()).isEqualTo("open");
    assertThat(dispute.get("reasonCode").asInt()).isEqualTo(12);
    assertThat(dispute.get("overdue").asBoolean()).isFalse();
    assertThat(dispute.get("dueAt").asLong() - dispute.get("openedAt").asLong())
        .isEqualTo(30 * DAY);

    state("dispute-extension", "");
    world.pass(46 * DAY);
    var late = rights();
    assertThat(late.at("/disputes/0/extended").asBoolean()).isTrue();
    assertThat(late.at("/disputes/0/dueAt").asLong() - dispute.get("openedAt").asLong())
        .isEqualTo(45 * DAY);
    assertThat(late.at("/disputes/0/overdue").asBoolean()).isTrue();
    assertThat(texts(late.get("grants"), "state"))
        .containsExactly("revoked", "expired", "replaced");

    state("dispute-resolution", "{\"outcome\":\"rejected\",\"reasonCode\":4}");
    ask(SubjectAction.UNFREEZE_FILE, 3);
    var closed = rights();
    assertThat(closed.at("/disputes/0/state").asString()).isEqualTo("rejected");
    assertThat(closed.at("/disputes/0/outcomeCode").asInt()).isEqualTo(4);
    assertThat(closed.at("/disputes/0/overdue").asBoolean()).isFalse();
    assertThat(closed.get("frozenBySubject").asBoolean()).isFalse();
    assertThat(
            oracle
                .auditor()
                .get("/api/v1/index/subjects/" + subject.hex())
                .json()
                .at("/events/1/event")
                .asString())
        .isEqualTo("ControllerBound");

    state("controller-binding", "{\"controller\":\"" + OTHER_LENDER.hex() + "\"}");
    var announced = rights();
    assertThat(announced.get("nextWallet").asString()).isEqualTo(OTHER_LENDER.checksummed());
    ask(SubjectRequest.grant(subject, lender, 1, announced.get("asOf").asLong() + DAY));
    world.govern(world.registry().subjectCalls().completeBinding(subject));
    var moved = rights();
    assertThat(moved.get("wallet").asString()).isEqualTo(OTHER_LENDER.checksummed());
    assertThat(moved.get("nextWallet").isNull()).isTrue();
    assertThat(moved.at("/grants/0/state").asString()).isEqualTo("void");
  }

  @Test
  void whomTheLogsDoNotNameIsUnknown() {
    var nobody = SubjectId.of("0x" + "11".repeat(20));
    oracle.lender().get(path(nobody)).expectProblem(404, "subject-unknown");
    oracle.operator().get(path(nobody)).expectProblem(403, "not-allowed");
  }

  private static List<String> texts(JsonNode array, String field) {
    return array.valueStream().map(each -> each.get(field).asString()).toList();
  }
}
