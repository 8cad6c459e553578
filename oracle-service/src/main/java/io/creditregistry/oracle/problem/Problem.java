package io.creditregistry.oracle.problem;

import java.net.URI;
import java.util.Locale;

/** Every kind of problem that the HTTP API answers with; {@code docs/errors.md} lists the same. */
public enum Problem {
  NOT_AUTHENTICATED(401, "No valid API key"),
  NOT_ALLOWED(403, "The key's role may not do this"),
  NOT_FOUND(404, "Nothing stands at this address"),
  METHOD_NOT_ALLOWED(405, "The address does not take this method"),
  NOT_ACCEPTABLE(406, "The answer has no such form"),
  MEDIA_TYPE_NOT_SUPPORTED(415, "The request's form is not taken"),
  REQUEST_MALFORMED(400, "The request cannot be read"),
  FIELD_INVALID(400, "A field's value is not valid"),
  UPLOAD_TOO_LARGE(413, "The upload is too large"),
  APPLICANTS_UNUSABLE(422, "The applicants cannot be used"),
  APPLICANTS_REJECTED(422, "The schema does not accept some rows"),
  MODEL_UNKNOWN(404, "No such model"),
  MODEL_NOT_ACTIVE(409, "The model is not active"),
  MODEL_CONFLICT(409, "The chain holds another model with this id"),
  SUBJECT_UNKNOWN(404, "No such subject"),
  SUBJECT_ERASED(410, "The subject was erased"),
  BATCH_UNKNOWN(404, "No such batch"),
  NO_FRESH_SCORE(409, "No fresh score of the subject is queued"),
  NOTHING_HELD(409, "No record of the subject is in quarantine"),
  QUORUM_NOT_AVAILABLE(409, "Too few of the current attesters' keys are here"),
  PUBLISHING_PAUSED(409, "The guardian has paused publishing"),
  RELAYER_UNFUNDED(409, "The relayer cannot pay for gas"),
  RECEIPT_PENDING(409, "A transaction has no receipt yet"),
  TRANSACTION_REVERTED(409, "The chain refused the transaction"),
  REGISTRY_MISMATCH(409, "Database, deployment record and chain do not belong together"),
  REGISTRY_NOT_DEPLOYED(503, "The contracts are not deployed yet"),
  CHAIN_UNAVAILABLE(503, "The chain does not answer"),
  KEYSTORE_UNAVAILABLE(503, "The keystore cannot be used"),
  DATABASE_UNAVAILABLE(503, "The database does not answer"),
  INTERNAL(500, "The service failed");

  private final int status;
  private final String title;

  Problem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** One line for a person, the same at every occurrence. */
  public String title() {
    return title;
  }

  /** The name in the type and in the documents, e.g. {@code model-unknown}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** RFC 9457's {@code type}: stable, not an address to visit. */
  public URI type() {
    return URI.create("urn:creditregistry:problem:" + slug());
  }
}
