// Digests and signatures about subjects, made with ethers' own EIP-712 encoder and its deterministic signer (RFC 6979).
import { concat, Signature, TypedDataEncoder, Wallet } from "ethers";
import { sampleHash, sampleSubject, sampleWallets } from "./samples.mjs";

const fields = (text) =>
  text.split(",").map((field) => {
    const [type, name] = field.split(" ");
    return { name, type };
  });

const REASONED = "bytes20 subjectId,uint16 reasonCode,uint64 nonce,uint40 deadline";

const TYPES = {
  BindController: fields("bytes20 subjectId,address controller,uint32 epoch,uint32 nonce,uint40 deadline"),
  ExtendDispute: fields("bytes20 subjectId,uint32 number,uint32 epoch,uint40 deadline"),
  ResolveDispute: fields(
    "bytes20 subjectId,uint32 number,uint8 outcome,uint16 reasonCode,uint32 epoch,uint40 deadline",
  ),
  GrantAccess: fields(
    "bytes20 subjectId,address lender,uint16 purpose,uint40 expiresAt,uint64 nonce,uint40 deadline",
  ),
  RevokeAccess: fields("bytes20 subjectId,address lender,uint16 purpose,uint64 nonce,uint40 deadline"),
  FreezeFile: fields(REASONED),
  UnfreezeFile: fields(REASONED),
  OpenDispute: fields(REASONED),
  WithdrawDispute: fields("bytes20 subjectId,uint64 nonce,uint40 deadline"),
};

const domain = {
  name: "SubjectRegistry",
  version: "1",
  chainId: 20260,
  verifyingContract: "0x9fe46736679d2d9a65f0992f2272de9f3c7fa6e0",
};

/** Test keys; they protect nothing. */
const controller = new Wallet(sampleHash("controller"));
const lender = new Wallet(sampleHash("lender")).address.toLowerCase();

function signed(primaryType, message, wallets) {
  const types = { [primaryType]: TYPES[primaryType] };
  const digest = TypedDataEncoder.hash(domain, types, message);
  return {
    primaryType,
    message,
    structHash: TypedDataEncoder.from(types).hash(message),
    digest,
    signatures: concat(wallets.map((wallet) => Signature.from(wallet.signingKey.sign(digest)).serialized)),
  };
}

export function subjects() {
  const subjectId = sampleSubject(0);
  const deadline = 1_800_003_600;
  const [a, b, c] = sampleWallets;
  const quorum = [a, b, c];
  const wallet = controller.address.toLowerCase();
  const reasoned = { subjectId, reasonCode: 7, nonce: 3, deadline };
  return {
    description: "EIP-712 digests of attesters' statements and subjects' requests; see docs/protocol.md, Subjects",
    types: TYPES,
    domain,
    domainSeparator: TypedDataEncoder.hashDomain(domain),
    controller: { privateKey: controller.privateKey, address: wallet },
    attesters: quorum.map((each) => each.address.toLowerCase()),
    cases: [
      signed("BindController", { subjectId, controller: wallet, epoch: 1, nonce: 0, deadline }, quorum),
      signed("ExtendDispute", { subjectId, number: 2, epoch: 1, deadline }, quorum),
      signed("ResolveDispute", { subjectId, number: 2, outcome: 4, reasonCode: 65_535, epoch: 1, deadline }, quorum),
      signed(
        "GrantAccess",
        { subjectId, lender, purpose: 1, expiresAt: 2 ** 40 - 1, nonce: 1, deadline },
        [controller],
      ),
      signed("RevokeAccess", { subjectId, lender, purpose: 255, nonce: 2, deadline }, [controller]),
      signed("FreezeFile", reasoned, [controller]),
      signed("UnfreezeFile", reasoned, [controller]),
      signed("OpenDispute", reasoned, [controller]),
      signed("WithdrawDispute", { subjectId, nonce: 3, deadline: 2 ** 40 - 1 }, [controller]),
    ],
  };
}
