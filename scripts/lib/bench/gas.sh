#!/usr/bin/env bash
# what each operation costs on a fresh bundled chain, beside the plain starting point
set -euo pipefail
# shellcheck source=../start.sh
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../start.sh"

result=$1
work=$(mktemp -d)
chain() { (creditctl chain "$1" --chain-dir "$work/chain" "${@:2}"); }

end() {
  if [ -e "$work/chain" ]; then
    chain down >/dev/null || true
  fi
  rm -rf "$work"
}

use_jdk
ensure_built programs
trap end EXIT
chain up --engine bundled --port 0 --json >"$work/chain.json"
rpc=$(node -p 'JSON.parse(require("node:fs").readFileSync(0, "utf8")).rpcUrl' <"$work/chain.json")
node "$ROOT/contracts/src/bench/gas.mjs" "$rpc" >"$result"
