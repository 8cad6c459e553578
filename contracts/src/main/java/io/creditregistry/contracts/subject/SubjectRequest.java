package io.creditregistry.contracts.subject;

import io.creditregistry.contracts.batch.StructHash;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.record.SubjectId;

/**
 * What a subject's controller asks for.
 *
 * @param lender who is granted access, or no longer; {@link #NOBODY} for other actions
 * @param code uint16: the purpose of a grant, else the reason; 0 to withdraw a dispute
 * @param expiresAt uint40, Unix seconds: when a grant ends; 0 for other actions
 */
public record SubjectRequest(
    SubjectAction action, SubjectId subjectId, Address lender, int code, long expiresAt) {
  public static final Address NOBODY = Address.of("0x" + "0".repeat(40));

  /** Rejects a value wider than its field: {@link IllegalArgumentException}. */
  public SubjectRequest {
    requireWidth("code", code, 16);
    requireWidth("expiresAt", expiresAt, 40);
  }

  /** Lets a lender inquire for a purpose until a moment, in Unix seconds. */
  public static SubjectRequest grant(
      SubjectId subjectId, Address lender, int purpose, long expiresAt) {
    return new SubjectRequest(SubjectAction.GRANT_ACCESS, subjectId, lender, purpose, expiresAt);
  }

  /** Takes a grant back. */
  public static SubjectRequest revoke(SubjectId subjectId, Address lender, int purpose) {
    return new SubjectRequest(SubjectAction.REVOKE_ACCESS, subjectId, lender, purpose, 0);
  }

  /** An action that says a reason and nothing else; 0 where the action takes none. */
  public static SubjectRequest reasoned(SubjectAction action, SubjectId subjectId, int reasonCode) {
    return new SubjectRequest(action, subjectId, NOBODY, reasonCode, 0);
  }

  /**
   * EIP-712 {@code hashStruct}.
   *
   * @param nonce the subject's number of requests
   * @param deadline Unix seconds: last moment at which it may be sent
   */
  public Bytes32 structHash(long nonce, long deadline) {
    Bytes32 typehash = Keccak.hash(action.type());
    StructHash hash =
        switch (action) {
          case GRANT_ACCESS ->
              new StructHash(typehash, 6)
                  .subject(subjectId)
                  .address(lender)
                  .number(code)
                  .number(expiresAt);
          case REVOKE_ACCESS ->
              new StructHash(typehash, 5).subject(subjectId).address(lender).number(code);
          case FREEZE_FILE, UNFREEZE_FILE, OPEN_DISPUTE ->
              new StructHash(typehash, 4).subject(subjectId).number(code);
          case WITHDRAW_DISPUTE -> new StructHash(typehash, 3).subject(subjectId);
        };
    return hash.number(nonce).number(deadline).hash();
  }

  static void requireWidth(String field, long value, int width) {
    if (value < 0 || value >>> width != 0) {
      throw new IllegalArgumentException(
          field + ": expected an unsigned number of " + width + " bits but found " + value);
    }
  }
}
