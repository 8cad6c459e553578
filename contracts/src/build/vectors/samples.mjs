// Sample values for the vectors: fixed, and plain to see that nobody's data are among them.
import { concat, dataSlice, id, toBeHex, Wallet } from "ethers";

export const sampleHash = (label) => id(`credit registry vectors: ${label}`);
export const sampleSubject = (number) => dataSlice(sampleHash(`subject ${number}`), 12);

/** Test keys by ascending address. They protect nothing. */
export const sampleWallets = Array.from({ length: 5 }, (_, i) => new Wallet(sampleHash(`attester ${i}`))).sort(
  (a, b) => (BigInt(a.address) < BigInt(b.address) ? -1 : 1),
);

export const sampleRecords = (count) =>
  Array.from({ length: count }, (_, i) => ({
    subjectId: sampleSubject(i),
    scorePoints: 300 + ((i * 137) % 551),
    pdBps: (i * 1_009) % 10_001,
  }));

export const EDGE_RECORDS = [
  { subjectId: toBeHex(1, 20), scorePoints: 300, pdBps: 0 },
  { subjectId: `0x${"ff".repeat(20)}`, scorePoints: 850, pdBps: 10_000 },
];

export const packRecord = ({ subjectId, scorePoints, pdBps }) =>
  concat([subjectId, toBeHex(scorePoints, 2), toBeHex(pdBps, 2)]);
export const packRecords = (records) => concat(records.map(packRecord));
