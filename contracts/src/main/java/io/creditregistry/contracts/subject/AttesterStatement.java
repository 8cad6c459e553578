package io.creditregistry.contracts.subject;

import io.creditregistry.contracts.batch.StructHash;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.record.SubjectId;

/** What a quorum of attesters says about a subject (protocol.md, "Subjects"). */
public sealed interface AttesterStatement {
  SubjectId subjectId();

  /** Number of the attester set that signs. */
  long epoch();

  /** Unix seconds: last moment at which it may be sent. */
  long deadline();

  /** EIP-712 {@code hashStruct}. */
  Bytes32 structHash();

  /**
   * A wallet speaks for the subject.
   *
   * @param nonce the subject's number of bindings
   */
  record BindController(
      SubjectId subjectId, Address controller, long epoch, long nonce, long deadline)
      implements AttesterStatement {
    private static final Bytes32 TYPEHASH =
        Keccak.hash(
            "BindController(bytes20 subjectId,address controller,uint32 epoch,uint32 nonce,"
                + "uint40 deadline)");

    @Override
    public Bytes32 structHash() {
      return new StructHash(TYPEHASH, 5)
          .subject(subjectId)
          .address(controller)
          .number(epoch)
          .number(nonce)
          .number(deadline)
          .hash();
    }
  }

  /** A dispute takes its further 15 days. */
  record ExtendDispute(SubjectId subjectId, long number, long epoch, long deadline)
      implements AttesterStatement {
    private static final Bytes32 TYPEHASH =
        Keccak.hash("ExtendDispute(bytes20 subjectId,uint32 number,uint32 epoch,uint40 deadline)");

    @Override
    public Bytes32 structHash() {
      return new StructHash(TYPEHASH, 4)
          .subject(subjectId)
          .number(number)
          .number(epoch)
          .number(deadline)
          .hash();
    }
  }

  /**
   * A dispute ends.
   *
   * @param outcome upheld, corrected or rejected
   * @param reasonCode uint16
   */
  record ResolveDispute(
      SubjectId subjectId,
      long number,
      DisputeState outcome,
      int reasonCode,
      long epoch,
      long deadline)
      implements AttesterStatement {
    private static final Bytes32 TYPEHASH =
        Keccak.hash(
            "ResolveDispute(bytes20 subjectId,uint32 number,uint8 outcome,uint16 reasonCode,"
                + "uint32 epoch,uint40 deadline)");

    @Override
    public Bytes32 structHash() {
      return new StructHash(TYPEHASH, 6)
          .subject(subjectId)
          .number(number)
          .number(outcome.ordinal())
          .number(reasonCode)
          .number(epoch)
          .number(deadline)
          .hash();
    }
  }
}
