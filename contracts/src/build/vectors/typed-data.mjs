// Digests and signatures of batches, made with ethers' own EIP-712 encoder and its deterministic signer (RFC 6979).
import { concat, keccak256, Signature, TypedDataEncoder, ZeroHash } from "ethers";
import { batchTypes } from "../batch-types.mjs";
import { EDGE_RECORDS, packRecords, sampleHash, sampleRecords, sampleWallets } from "./samples.mjs";

const BATCH = batchTypes("Batch");

const domainOf = (chainId, verifyingContract) => ({ name: "CreditRating", version: "1", chainId, verifyingContract });

const header = (sequence, overrides = {}) => ({
  sequence: sequence.toString(),
  epoch: 1,
  modelId: 7,
  dataTime: 1_800_000_000,
  deadline: 1_800_003_600,
  merkleRoot: sampleHash(`merkle root ${sequence}`),
  ...overrides,
});

function signed(name, domain, head, batchRecords, previousHash, wallets) {
  const records = packRecords(batchRecords);
  const recordsHash = keccak256(records);
  const batch = { ...head, recordsHash, previousHash };
  const digest = TypedDataEncoder.hash(domain, BATCH, batch);
  const signers = wallets.map((wallet) => ({
    privateKey: wallet.privateKey,
    address: wallet.address.toLowerCase(),
    signature: Signature.from(wallet.signingKey.sign(digest)).serialized,
  }));
  return {
    name,
    domain,
    header: head,
    records,
    recordsHash,
    previousHash,
    domainSeparator: TypedDataEncoder.hashDomain(domain),
    structHash: TypedDataEncoder.from(BATCH).hash(batch),
    digest,
    signers,
    signatures: concat(signers.map(({ signature }) => signature)),
  };
}

export function typedData() {
  const here = domainOf(20260, "0x5fbdb2315678afecb367f032d93f642f64180aa3");
  const elsewhere = domainOf(1, "0xe7f1725e7734ce288f8367e1bb143e90bb3f0512");
  const [a, b, c, d, e] = sampleWallets;
  const first = signed("first batch", here, header(1), sampleRecords(3), ZeroHash, [a, b, c]);
  const second = signed("second batch, chained to the first", here, header(2), sampleRecords(1), first.digest, [a, c, e]);
  const greatest = header(2n ** 64n - 1n, {
    epoch: 2 ** 32 - 1,
    modelId: 2 ** 32 - 1,
    dataTime: 2 ** 40 - 1,
    deadline: 2 ** 40 - 1,
    merkleRoot: `0x${"ff".repeat(32)}`,
  });
  return {
    description: "EIP-712 digests of batches and their signatures by ascending signer; see docs/protocol.md",
    types: BATCH,
    cases: [
      first,
      second,
      signed("same batch on another chain and contract", elsewhere, header(1), sampleRecords(3), ZeroHash, [a, b, c]),
      signed("all five sign", here, header(3), sampleRecords(100), second.digest, [a, b, c, d, e]),
      signed("greatest values", here, greatest, EDGE_RECORDS, sampleHash("previous"), [b, d, e]),
    ],
  };
}
