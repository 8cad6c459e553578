// What signed batches say of a subject's record: the record itself, its promotion, its release, its times.
import { numberIn, padRight, slice, widthOf, word } from "./bytes.js";
import { transactionOf } from "./batch.js";
import { expect } from "./expect.js";
import { keccakOfText } from "./keccak.js";
import { contentOf } from "./kinds.js";
import { leafHash, rootOf } from "./leaf.js";
import { promoteCall } from "./transaction.js";

const RECORD_WIDTH = 24;
const CORRECTION_WIDTH = 34;
const SUBJECT_WIDTH = 20;
const CORRECTED = 16;

/** The batch that brought the record says just that of the subject, and says it once. */
export function checkRecord(bundle) {
  const { record, batch, promotion } = bundle;
  const isCorrection = batch.kind === "Correction";
  expect(batch.sequence === record.sequence, `the record is of batch ${record.sequence}, not ${batch.sequence}`);
  expect(((record.statusBits & CORRECTED) !== 0) === isCorrection, "corrections, and they alone, are marked as corrected");
  const said = `${record.scorePoints} points, ${record.pdBps} bps, batch ${record.sequence}`;
  if (batch.kind === "Commitment") return `${said}, leaf ${leafUnder(bundle, promotion)} under its root`;
  const own = ownIn(bundle, isCorrection ? CORRECTION_WIDTH : RECORD_WIDTH);
  return isCorrection ? `${said}, in place of batch ${numberIn(slice(own, 24, 32))}'s, reason ${numberIn(slice(own, 32))}` : said;
}

function ownIn({ subjectId, record, batch }, width) {
  const own = split(contentOf(batch), width).filter((packed) => slice(packed, 0, SUBJECT_WIDTH) === subjectId);
  expect(own.length === 1, `expected one record of the subject but found ${own.length}`);
  const points = Number(numberIn(slice(own[0], 20, 22)));
  const pdBps = Number(numberIn(slice(own[0], 22, 24)));
  expect(points === record.scorePoints && pdBps === record.pdBps, `the batch says ${points} points, ${pdBps} bps`);
  ["modelId", "dataTime"].forEach((field) => expect(batch[field] === record[field], `${field} differs`));
  return own[0];
}

function split(packed, width) {
  const count = widthOf(packed) / width;
  expect(Number.isInteger(count) && count > 0, `${widthOf(packed)} bytes are no entries of ${width}`);
  return Array.from({ length: count }, (_, i) => slice(packed, i * width, (i + 1) * width));
}

function leafUnder({ subjectId, record, batch }, { featuresHash, salt, proof }) {
  const leaf = leafHash({ subjectId, ...record, featuresHash, salt });
  expect(rootOf(leaf, proof) === batch.merkleRoot, "the leaf is not under the batch's Merkle root");
  return leaf;
}

/** The transaction carries a call, perhaps within a wallet's, that promotes this very leaf. */
export function checkPromotion(bundle) {
  const { subjectId, record, batch, promotion } = bundle;
  const { data } = transactionOf(bundle, promotion.transaction);
  const numbers = ["scorePoints", "pdBps", "modelId", "dataTime"].map((field) => word(record[field]));
  const leaf = [padRight(subjectId), ...numbers, promotion.featuresHash, promotion.salt];
  expect(data.includes(promoteCall(batch.sequence, leaf, promotion.proof).slice(2)), "it promotes something else than this leaf");
  return promotion.transaction.hash;
}

/** A second quorum named the subject, later in the same chain of digests. */
export function checkRelease({ subjectId, batch, release }) {
  const { sequence, previousHash, subjects } = release.batch;
  expect(split(subjects, SUBJECT_WIDTH).includes(subjectId), "it does not name the subject");
  expect(sequence > batch.sequence, `batch ${sequence} is not after ${batch.sequence}`);
  expect(sequence > batch.sequence + 1 || previousHash === batch.digest, "it does not follow the batch's digest");
  return `batch ${sequence} released the record of batch ${batch.sequence}`;
}

/** The data come before what stored the record, and that came within its signed deadline. */
export function checkTimes({ record, batch, promotion, release }) {
  const { dataTime, publishedAt } = record;
  const storing = release?.batch ?? (promotion ? undefined : batch);
  const at = (seconds) => new Date(1000 * seconds).toISOString().replace(".000", "");
  const evidence =
    `data ${at(dataTime)}, published ${at(publishedAt)}` + (storing ? `, deadline ${at(storing.deadline)}` : "");
  expect(dataTime <= publishedAt && batch.dataTime <= publishedAt, evidence);
  expect(storing === undefined || (storing.dataTime <= publishedAt && publishedAt <= storing.deadline), evidence);
  return evidence;
}

/** The features hash to the leaf's hash, and the leaf is in the batch's tree. */
export function checkDisclosure(bundle) {
  const { disclosure } = bundle;
  expect(keccakOfText(disclosure.features) === disclosure.featuresHash, "the features do not hash to featuresHash");
  return `leaf ${leafUnder(bundle, disclosure)}`;
}
