package io.creditregistry.cli.subject;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.signature.Signature;
import io.creditregistry.contracts.subject.SignedRequest;
import io.creditregistry.contracts.subject.SubjectAction;
import io.creditregistry.contracts.subject.SubjectDomain;
import io.creditregistry.contracts.subject.SubjectRequest;
import java.util.Locale;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Sign;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed request as it is handed on.
 *
 * @param format {@link #FORMAT}
 * @param action such as {@code freeze-file}
 * @param lender the zero address where the action names none
 * @param code purpose or reason
 * @param expiresAt Unix seconds; 0 where the action grants nothing
 * @param deadline Unix seconds: last moment at which it may be sent
 * @param signature 65 bytes of the controller
 */
record RequestFile(
    String format,
    long chainId,
    String contract,
    String action,
    String subjectId,
    String lender,
    int code,
    long expiresAt,
    long nonce,
    long deadline,
    String signature)
    implements Answer {
  static final String FORMAT = "credit-registry-request/1";

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Signs a request with the subject's next number. */
  static RequestFile signed(
      RegistryClient client, SubjectRequest request, long deadline, Credentials wallet) {
    long nonce = client.subjects().controllerOf(request.subjectId()).requests();
    SubjectDomain domain = client.subjectDomain();
    Bytes32 digest = domain.digest(request.structHash(nonce, deadline));
    Sign.SignatureData data = Sign.signMessage(digest.toBytes(), wallet.getEcKeyPair(), false);
    Signature signature =
        new Signature(Bytes32.of(data.getR()), Bytes32.of(data.getS()), data.getV()[0]);
    return new RequestFile(
        FORMAT,
        domain.chainId(),
        domain.contract().checksummed(),
        request.action().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        request.subjectId().hex(),
        request.lender().checksummed(),
        request.code(),
        request.expiresAt(),
        nonce,
        deadline,
        Hex.encode(signature.toBytes()));
  }

  /**
   * Reads a request.
   *
   * @throws CallerMistake where the text is none
   */
  static SignedRequest read(String name, String text) {
    try {
      RequestFile file = JSON.readValue(text, RequestFile.class);
      if (!FORMAT.equals(file.format)) {
        throw new IllegalArgumentException(
            "format: expected " + FORMAT + " but found " + file.format);
      }
      return file.toRequest();
    } catch (JacksonException | IllegalArgumentException | NullPointerException unreadable) {
      throw new CallerMistake(
          name + ": expected a signed request but found none: " + unreadable.getMessage(),
          unreadable);
    }
  }

  private SignedRequest toRequest() {
    SubjectRequest request =
        new SubjectRequest(
            SubjectAction.valueOf(action.toUpperCase(Locale.ROOT).replace('-', '_')),
            SubjectId.of(subjectId),
            Address.of(lender),
            code,
            expiresAt);
    return new SignedRequest(
        new SubjectDomain(chainId, Address.of(contract)),
        request,
        nonce,
        deadline,
        Signature.of(Hex.decode("signature", signature)));
  }

  @Override
  public View view() {
    return new View.Raw(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
  }
}
