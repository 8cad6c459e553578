#!/bin/sh
# Runs Node, or says in one line what is missing. Usage: node.sh SCRIPT [ARGUMENT...]
if ! command -v node > /dev/null 2>&1; then
  echo "The contracts need Node 20 or newer, but no node is on the PATH: install Node." >&2
  exit 1
fi
version=$(node --version)
major=${version#v}
if [ "${major%%.*}" -lt 20 ]; then
  echo "The contracts need Node 20 or newer, but found ${version}: install a newer Node." >&2
  exit 1
fi
exec node "$@"
