#!/usr/bin/env bash
# indexing and verifying 100,000 records on a fresh bundled chain, and a tree of a million leaves; --subjects N
set -euo pipefail
# shellcheck source=../start.sh
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../start.sh"

result=$1
shift
work=$(mktemp -d)
chain() { (creditctl chain "$1" --chain-dir "$work/chain" "${@:2}"); }

end() {
  if [ -e "$work/chain" ]; then
    chain down >/dev/null || true
  fi
  rm -rf "$work"
}

# One source file, started in the JDK's own source mode against the command line's libraries.
bench() {
  (run_java -Xmx1400m -cp "$ROOT/client-cli/target/lib/*" "$ROOT/contracts/src/bench/$1" "${@:2}")
}

use_jdk
ensure_built programs
trap end EXIT
bench TreeBench.java "$work/tree.json"
chain up --engine bundled --port 0 --json >"$work/chain.json"
rpc=$(node -p 'JSON.parse(require("node:fs").readFileSync(0, "utf8")).rpcUrl' <"$work/chain.json")
bench AuditBench.java "$rpc" "$work" "$work/audit.json" "$@"
# shellcheck disable=SC2016 # node's own template
node -e '
  const read = (name) => JSON.parse(require("node:fs").readFileSync(`${process.argv[1]}/${name}.json`, "utf8"));
  console.log(JSON.stringify({ bench: "audit", rows: [...read("audit"), ...read("tree")] }));
' "$work" >"$result"
