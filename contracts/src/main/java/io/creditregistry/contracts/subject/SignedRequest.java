package io.creditregistry.contracts.subject;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.signature.Signature;

/**
 * A request that anyone may send.
 *
 * @param nonce the subject's number of requests
 * @param deadline uint40, Unix seconds: last moment at which it may be sent
 * @param signature the controller's
 */
public record SignedRequest(
    SubjectDomain domain, SubjectRequest request, long nonce, long deadline, Signature signature) {

  /** Rejects a value wider than its field: {@link IllegalArgumentException}. */
  public SignedRequest {
    SubjectRequest.requireWidth("deadline", deadline, 40);
  }

  /** What the controller signed. */
  public Bytes32 digest() {
    return domain.digest(request.structHash(nonce, deadline));
  }
}
