// Prints a bench's rows as a table and, where a file is named, keeps them as JSON:
//   {"bench": ..., "rows": [...]} on stdin → table on stdout; node table.mjs [FILE]
import { readFileSync, writeFileSync } from "node:fs";

const result = JSON.parse(readFileSync(0, "utf8"));
const [file] = process.argv.slice(2);

const HEADERS = ["row", "value", "unit", "better", "must", ""];

function isMet({ value, better, must }) {
  return better === "lower" ? value <= must : value >= must;
}

function number(value) {
  const digits = Number.isInteger(value) || Math.abs(value) >= 1000 ? 0 : 4;
  return value.toLocaleString("en", { maximumFractionDigits: digits });
}

function cells(row) {
  const bounded = row.must !== undefined && row.must !== null;
  const verdict = bounded ? (isMet(row) ? "met" : "NOT MET") : "";
  return [row.name, number(row.value), row.unit, row.better, bounded ? number(row.must) : "-", verdict];
}

function line(row, widths) {
  const isNumber = (column) => column === 1 || column === 4;
  return row.map((cell, i) => (isNumber(i) ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join("  ").trimEnd();
}

const table = [HEADERS, ...result.rows.map(cells)];
const widths = HEADERS.map((_, i) => Math.max(...table.map((row) => row[i].length)));
console.log(table.map((row) => line(row, widths)).join("\n"));
if (file) {
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}
