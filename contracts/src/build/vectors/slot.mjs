// Stored words, and the storage keys under which a subject's word lies.
import { AbiCoder, keccak256, toBeHex } from "ethers";
import { sampleSubject } from "./samples.mjs";

/** The storage slot of the mapping in CreditRating; docs/storage-layout.md, checked against the compiler's output. */
export const RECORDS_SLOT = 3;

const FIELDS = [
  ["scorePoints", 0n],
  ["pdBps", 16n],
  ["modelId", 32n],
  ["dataTime", 64n],
  ["publishedAt", 104n],
  ["sequence", 144n],
  ["statusBits", 208n],
];

const wordOf = (score) => toBeHex(FIELDS.reduce((word, [name, shift]) => word | (BigInt(score[name]) << shift), 0n), 32);

const stored = (name, score) => ({ name, ...score, word: wordOf(score) });

const plain = {
  scorePoints: 612,
  pdBps: 431,
  modelId: 7,
  dataTime: 1_800_000_000,
  publishedAt: 1_800_000_060,
  sequence: "42",
  statusBits: 0,
};

const storageKey = (subjectId) => ({
  subjectId,
  key: keccak256(AbiCoder.defaultAbiCoder().encode(["bytes20", "uint256"], [subjectId, RECORDS_SLOT])),
});

export const slot = () => ({
  description: "Stored words of CreditRating and their storage keys; see docs/protocol.md and docs/storage-layout.md",
  recordsSlot: RECORDS_SLOT,
  cases: [
    stored("plain", plain),
    stored("revoked", { ...plain, statusBits: 1 }),
    stored("frozen", { ...plain, statusBits: 2 }),
    stored("frozen and disputed", { ...plain, statusBits: 6 }),
    stored("disputed and frozen by the subject", { ...plain, statusBits: 12 }),
    stored("corrected", { ...plain, statusBits: 16 }),
    stored("held", { ...plain, statusBits: 32 }),
    stored("greatest values", {
      scorePoints: 850,
      pdBps: 10_000,
      modelId: 2 ** 32 - 1,
      dataTime: 2 ** 40 - 1,
      publishedAt: 2 ** 40 - 1,
      sequence: (2n ** 64n - 1n).toString(),
      statusBits: 63,
    }),
  ],
  storageKeys: [0, 1, 2].map(sampleSubject).map(storageKey),
});
