// Scorecard tables and the points that they give.
import { concat, hexlify, toBeHex, toTwos } from "ethers";

const signed = (points) => toBeHex(toTwos(points, 16), 2);

const encode = ({ minPoints, maxPoints, basePoints, features }) =>
  concat([
    toBeHex(minPoints, 2),
    toBeHex(maxPoints, 2),
    signed(basePoints),
    toBeHex(features.length, 1),
    ...features.flatMap((points) => [toBeHex(points.length, 1), ...points.map(signed)]),
  ]);

function scoreOf({ minPoints, maxPoints, basePoints, features }, bins) {
  const sum = bins.reduce((points, bin, i) => points + features[i][bin], basePoints);
  return Math.min(Math.max(sum, minPoints), maxPoints);
}

const scored = (name, card, binSets) => ({
  name,
  ...card,
  table: encode(card),
  scores: binSets.map((bins) => ({ bins, scorePoints: scoreOf(card, bins) })),
});

const small = { minPoints: 300, maxPoints: 850, basePoints: 540, features: [[-30, 0, 45], [12, -7], [5]] };
const extreme = { minPoints: 300, maxPoints: 850, basePoints: -32_768, features: [[32_767, -32_768], [32_767, 900]] };
const wide = {
  minPoints: 300,
  maxPoints: 850,
  basePoints: 600,
  features: Array.from({ length: 20 }, (_, i) => Array.from({ length: 8 }, (_, bin) => (bin - 3) * (i + 1))),
};

const table = encode(small);

export const scorecard = () => ({
  description: "Scorecard tables, the points that they give to bins, and malformed tables with the offset that is named",
  cases: [
    scored("three features", small, [[0, 0, 0], [1, 1, 0], [2, 0, 0]]),
    scored("clamped at both ends", extreme, [[1, 1], [0, 0], [0, 1]]),
    scored("twenty features", wide, [Array(20).fill(0), Array(20).fill(3), Array.from({ length: 20 }, (_, i) => i % 8)]),
  ],
  malformed: [
    { name: "empty", table: "0x", offset: 0 },
    { name: "header too short", table: table.slice(0, 2 + 12), offset: 6 },
    { name: "least points above most", table: encode({ ...small, minPoints: 851 }), offset: 0 },
    { name: "no features", table: encode({ ...small, features: [] }), offset: 6 },
    { name: "a feature without bins", table: encode({ ...small, features: [[1], []] }), offset: 10 },
    { name: "cut before the last feature", table: table.slice(0, -6), offset: 19 },
    { name: "cut within the last feature", table: table.slice(0, -2), offset: 21 },
    { name: "a byte too many", table: hexlify(concat([table, "0x00"])), offset: 22 },
  ],
});
