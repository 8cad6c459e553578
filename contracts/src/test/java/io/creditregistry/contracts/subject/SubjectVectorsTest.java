package io.creditregistry.contracts.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.signature.AttesterSet;
import io.creditregistry.contracts.signature.QuorumResult;
import io.creditregistry.contracts.signature.QuorumVerifier;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shared vectors: the twin hashes and recovers as ethers and the contract do. */
class SubjectVectorsTest {
  private static final JsonNode VECTORS =
      JsonMapper.shared().readTree(Path.of("src", "test", "vectors", "subjects.json").toFile());

  private static SubjectDomain domain() {
    JsonNode domain = VECTORS.get("domain");
    return new SubjectDomain(
        domain.get("chainId").asLong(), Address.of(domain.get("verifyingContract").asString()));
  }

  @Test
  void theDomainIsTheVectors() {
    assertThat(domain().separator().hex()).isEqualTo(VECTORS.get("domainSeparator").asString());
  }

  @Test
  void everyCaseHashesAndIsSignedByWhomItShould() {
    List<Address> attesters =
        VECTORS.get("attesters").valueStream().map(each -> Address.of(each.asString())).toList();
    List<Address> controller =
        List.of(Address.of(VECTORS.get("controller").get("address").asString()));

    assertThat(VECTORS.get("cases")).hasSize(9);
    for (JsonNode vector : VECTORS.get("cases")) {
      Bytes32 structHash = structHash(vector.get("primaryType").asString(), vector.get("message"));
      Bytes32 digest = domain().digest(structHash);
      assertThat(structHash.hex()).isEqualTo(vector.get("structHash").asString());
      assertThat(digest.hex()).isEqualTo(vector.get("digest").asString());

      byte[] signatures = Hex.decode("signatures", vector.get("signatures").asString());
      List<Address> signers = signatures.length == 65 ? controller : attesters;
      assertThat(
              QuorumVerifier.verify(
                  digest, signatures, new AttesterSet(1, signers.size(), signers)))
          .isEqualTo(new QuorumResult.Reached(signers));
    }
  }

  private static Bytes32 structHash(String type, JsonNode m) {
    SubjectId subject = SubjectId.of(m.get("subjectId").asString());
    long deadline = m.get("deadline").asLong();
    return switch (type) {
      case "BindController" ->
          new AttesterStatement.BindController(
                  subject,
                  Address.of(m.get("controller").asString()),
                  m.get("epoch").asLong(),
                  m.get("nonce").asLong(),
                  deadline)
              .structHash();
      case "ExtendDispute" ->
          new AttesterStatement.ExtendDispute(
                  subject, m.get("number").asLong(), m.get("epoch").asLong(), deadline)
              .structHash();
      case "ResolveDispute" ->
          new AttesterStatement.ResolveDispute(
                  subject,
                  m.get("number").asLong(),
                  DisputeState.of(m.get("outcome").asInt()),
                  m.get("reasonCode").asInt(),
                  m.get("epoch").asLong(),
                  deadline)
              .structHash();
      default -> request(type, subject, m).structHash(m.get("nonce").asLong(), deadline);
    };
  }

  private static SubjectRequest request(String type, SubjectId subject, JsonNode m) {
    return switch (type) {
      case "GrantAccess" ->
          SubjectRequest.grant(
              subject,
              Address.of(m.get("lender").asString()),
              m.get("purpose").asInt(),
              m.get("expiresAt").asLong());
      case "RevokeAccess" ->
          SubjectRequest.revoke(
              subject, Address.of(m.get("lender").asString()), m.get("purpose").asInt());
      case "FreezeFile" -> reasoned(SubjectAction.FREEZE_FILE, subject, m);
      case "UnfreezeFile" -> reasoned(SubjectAction.UNFREEZE_FILE, subject, m);
      case "OpenDispute" -> reasoned(SubjectAction.OPEN_DISPUTE, subject, m);
      case "WithdrawDispute" -> SubjectRequest.reasoned(SubjectAction.WITHDRAW_DISPUTE, subject, 0);
      default -> throw new IllegalArgumentException(type);
    };
  }

  private static SubjectRequest reasoned(SubjectAction action, SubjectId subject, JsonNode m) {
    return SubjectRequest.reasoned(action, subject, m.get("reasonCode").asInt());
  }
}
