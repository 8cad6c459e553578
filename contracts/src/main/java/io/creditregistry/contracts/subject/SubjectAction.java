package io.creditregistry.contracts.subject;

/** What a subject's controller may do; each has its own EIP-712 type (protocol.md, "Subjects"). */
public enum SubjectAction {
  GRANT_ACCESS(
      "GrantAccess(bytes20 subjectId,address lender,uint16 purpose,uint40 expiresAt,"
          + "uint64 nonce,uint40 deadline)"),
  REVOKE_ACCESS(
      "RevokeAccess(bytes20 subjectId,address lender,uint16 purpose,uint64 nonce,uint40 deadline)"),
  FREEZE_FILE("FreezeFile(bytes20 subjectId,uint16 reasonCode,uint64 nonce,uint40 deadline)"),
  UNFREEZE_FILE("UnfreezeFile(bytes20 subjectId,uint16 reasonCode,uint64 nonce,uint40 deadline)"),
  OPEN_DISPUTE("OpenDispute(bytes20 subjectId,uint16 reasonCode,uint64 nonce,uint40 deadline)"),
  WITHDRAW_DISPUTE("WithdrawDispute(bytes20 subjectId,uint64 nonce,uint40 deadline)");

  private final String type;

  SubjectAction(String type) {
    this.type = type;
  }

  /** The EIP-712 type, normative in protocol.md. */
  public String type() {
    return type;
  }

  /** Whether it names a lender. */
  public boolean namesLender() {
    return this == GRANT_ACCESS || this == REVOKE_ACCESS;
  }
}
