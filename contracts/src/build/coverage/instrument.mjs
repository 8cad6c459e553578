// Puts a probe before every statement and around every condition. A probe is a call without data to an address that
// nobody has: it changes neither memory nor storage nor what a call returns, and the trace shows it, also where the call
// reverts later.
import { assemblies, conditions, statements } from "./sites.mjs";

/** The address of the lowest probe is this and zeros; a trace shows where a call went. */
export const PROBE_PREFIX = "c0de";

const address = (id) => `add(0x${PROBE_PREFIX.padEnd(40, "0")}, ${id})`;
const call = (id) => `pop(staticcall(gas(), ${address(id)}, 0, 0, 0, 0))`;

/** What Solidity's conditions go through: `id` is the probe for false, `id + 1` for true. */
export const PROBE_SOURCE = `// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

function probed(uint256 id, bool outcome) view returns (bool) {
    assembly ("memory-safe") { ${call("add(id, outcome)")} }
    return outcome;
}
`;
const YUL_PROBE = ` function yulProbed(probeId, outcome_) -> same_ { same_ := outcome_ ${call("add(probeId, iszero(iszero(outcome_)))")} } `;

/** The text with probes, and their sites `{ file, id, line, kind }`: a branch has a second probe after its first. */
export function instrument(file, text, ast, firstId, probeImport) {
  const bytes = Buffer.from(text);
  const lineAt = (offset) => bytes.subarray(0, offset).toString().split("\n").length;
  const insertions = [];
  const sites = [];
  let nextId = firstId;
  const insert = (offset, inserted, order) => insertions.push({ offset, inserted, order });
  const site = (offset, kind) => {
    const id = nextId;
    sites.push({ file, id, line: lineAt(offset), kind });
    nextId += kind === "branch" ? 2 : 1;
    return id;
  };

  for (const { start, end, yul, bare, compound } of statements(ast)) {
    const probe = call(site(start, "statement"));
    insert(start, yul ? `${probe} ` : `${bare ? "{ " : ""}assembly ("memory-safe") { ${probe} } `, 0);
    if (bare) insert(compound ? end : bytes.indexOf(";", end - 1) + 1, " }", 0);
  }
  // Of two conditions that begin together the longer one opens first; of two that end together it closes last.
  for (const { start, end, yul } of conditions(ast)) {
    insert(start, `${yul ? "yulProbed" : "probed"}(${site(start, "branch")}, `, bytes.length - end);
    insert(end, ")", -start);
  }
  assemblies(ast).forEach((offset) => insert(offset, YUL_PROBE, 0));
  insert(text.indexOf("\n", text.indexOf("pragma solidity")) + 1, `import {probed} from "${probeImport}";\n`, 0);
  return { text: spliced(bytes, insertions), sites, nextId };
}

function spliced(bytes, insertions) {
  const pieces = [];
  let from = 0;
  insertions.sort((a, b) => a.offset - b.offset || a.order - b.order);
  for (const { offset, inserted } of insertions) {
    pieces.push(bytes.subarray(from, offset), Buffer.from(inserted));
    from = offset;
  }
  return Buffer.concat([...pieces, bytes.subarray(from)]).toString();
}
