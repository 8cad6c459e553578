package io.creditregistry.contracts.signature;

import io.creditregistry.contracts.bytes.Address;
import java.util.List;

/** Outcome of judging a batch's signatures; the refusals mirror the contract's errors. */
public sealed interface QuorumResult {
  /** Enough members signed; the signers ascend. */
  record Reached(List<Address> signers) implements QuorumResult {}

  /** The signatures do not carry the batch. */
  sealed interface Refused extends QuorumResult {
    /** One sentence with the evidence. */
    String evidence();
  }

  record SignaturesMalformed(int length) implements Refused {
    @Override
    public String evidence() {
      return "expected a multiple of 65 signature bytes but found " + length;
    }
  }

  record QuorumNotReached(int required, int found) implements Refused {
    @Override
    public String evidence() {
      return "expected at least " + required + " signatures but found " + found;
    }
  }

  record SignatureInvalid(int index, String reason) implements Refused {
    @Override
    public String evidence() {
      return "signature " + index + ": " + reason;
    }
  }

  record SignersNotAscending(Address previous, Address found) implements Refused {
    @Override
    public String evidence() {
      return "expected a signer after " + previous + " in ascending order but found " + found;
    }
  }

  record SignerNotAttester(Address signer, long epoch) implements Refused {
    @Override
    public String evidence() {
      return "signer " + signer + " is not in the attester set of epoch " + epoch;
    }
  }
}
