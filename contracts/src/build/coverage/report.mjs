// Counts what was reached, per file and as lcov.
const percent = (reached, all) => `${all === 0 ? "–" : ((100 * reached) / all).toFixed(1)} % (${reached}/${all})`;

const files = (outcomes) => [...new Set(outcomes.map(({ file }) => file))];
const within = (outcomes, file) => outcomes.filter((each) => each.file === file);

/** Every site's outcomes with whether each was reached: a statement has one, a branch two. */
export function outcomesOf(sites, reached) {
  return sites.flatMap(({ file, id, line, kind }) =>
    kind === "branch"
      ? [
          { file, line, kind, outcome: "false", reached: reached.has(id) },
          { file, line, kind, outcome: "true", reached: reached.has(id + 1) },
        ]
      : [{ file, line, kind, outcome: "", reached: reached.has(id) }],
  );
}

/** A line counts as reached where every statement that begins on it was. */
function linesOf(outcomes) {
  const lines = new Map();
  for (const { kind, line, reached } of outcomes) {
    if (kind === "statement") lines.set(line, (lines.get(line) ?? true) && reached);
  }
  return [...lines].sort(([a], [b]) => a - b);
}

export function table(outcomes) {
  const row = (name, found) => {
    const lines = files(found).flatMap((file) => linesOf(within(found, file)));
    const count = (of) => percent(of.filter(({ reached }) => reached).length, of.length);
    const kind = (wanted) => count(found.filter((each) => each.kind === wanted));
    return `| ${name} | ${percent(lines.filter(([, all]) => all).length, lines.length)} | ${kind("statement")} | ${kind("branch")} |`;
  };
  return [
    "| source | lines | statements | branch outcomes |",
    "|---|---:|---:|---:|",
    ...files(outcomes).map((file) => row(file, within(outcomes, file))),
    row("**all**", outcomes),
  ].join("\n");
}

export function lcov(outcomes, root) {
  return files(outcomes)
    .map((file) => {
      const found = within(outcomes, file);
      const lines = linesOf(found).map(([line, all]) => `DA:${line},${all ? 1 : 0}`);
      const branches = found
        .filter(({ kind }) => kind === "branch")
        .map(({ line, reached }, index) => `BRDA:${line},${index >> 1},${index % 2},${reached ? 1 : 0}`);
      return ["TN:", `SF:${root}/${file}`, ...lines, ...branches, "end_of_record\n"].join("\n");
    })
    .join("");
}
