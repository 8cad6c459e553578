// Records as a batch packs them.
import { dataSlice, keccak256, toUtf8Bytes, concat } from "ethers";
import { EDGE_RECORDS, packRecords, sampleHash, sampleRecords } from "./samples.mjs";

const packed = (name, records) => {
  const bytes = packRecords(records);
  return { name, records, packed: bytes, recordsHash: keccak256(bytes) };
};

const identifier = (reference) => {
  const subjectSalt = sampleHash(`salt of ${reference}`);
  const hash = keccak256(concat([subjectSalt, toUtf8Bytes(reference)]));
  return { subjectSalt, reference, subjectId: dataSlice(hash, 12) };
};

export const records = () => ({
  description: "Packed records (24 bytes each) and subject identifiers; see docs/protocol.md",
  cases: [
    packed("one record", sampleRecords(1)),
    packed("three records", sampleRecords(3)),
    packed("least and greatest values", EDGE_RECORDS),
    packed("a hundred records", sampleRecords(100)),
  ],
  outOfRange: [
    { name: "zero subject", packed: `0x${"00".repeat(20)}012c0000` },
    { name: "points below 300", packed: `0x${"11".repeat(20)}012b0000` },
    { name: "points above 850", packed: `0x${"11".repeat(20)}03530000` },
    { name: "more than 10000 basis points", packed: `0x${"11".repeat(20)}012c2711` },
  ],
  malformed: [
    { name: "empty", packed: "0x" },
    { name: "one byte short", packed: `0x${"11".repeat(23)}` },
    { name: "one byte more", packed: `0x${"11".repeat(25)}` },
  ],
  identifiers: ["applicant 1", "row-000017", "Zoë Ångström, München"].map(identifier),
});
