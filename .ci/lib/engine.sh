# shellcheck shell=bash
# A docker engine for the run: the one that answers already, or one of our own that ends with the run.

engine_pid=""

engine_answers() { timeout 10 docker info >/dev/null 2>&1; }

# try_engine LOG OPTION...: starts dockerd and waits until it answers; false where it ends or stays silent for 60 s.
try_engine() {
  local log=$1 waited
  shift
  dockerd "$@" >"$log" 2>&1 &
  engine_pid=$!
  for ((waited = 0; waited < 60; waited++)); do
    engine_answers && return 0
    kill -0 "$engine_pid" 2>/dev/null || return 1
    sleep 1
  done
  return 1
}

# The second attempt asks less of the kernel: plain copies instead of overlays, and no packet filter (published ports
# are then carried by docker's own proxy, which is all that the tests need).
start_engine() {
  if engine_answers; then
    echo "ci: docker engine $(docker version --format '{{.Server.Version}}') is running already"
    return
  fi
  local log
  log=$(mktemp)
  if ! try_engine "$log"; then
    stop_engine
    if ! try_engine "$log" --storage-driver=vfs --iptables=false --ip6tables=false; then
      stop_engine
      tail -n 20 "$log" >&2
      echo "ci: no docker engine can be started on this machine (root and a kernel with cgroups are needed): the PostgreSQL container test cannot run." >&2
      exit 1
    fi
  fi
  echo "ci: docker engine $(docker version --format '{{.Server.Version}}') started with $(docker info --format '{{.Driver}}')"
}

# Removes what tests left running, and stops the engine if it is ours.
stop_engine() {
  if [ -n "${REGISTRY_POSTGRES_IMAGE:-}" ]; then
    docker ps --all --quiet --filter "ancestor=$REGISTRY_POSTGRES_IMAGE" | xargs --no-run-if-empty docker rm --force >/dev/null
  fi
  if [ -n "$engine_pid" ]; then
    kill "$engine_pid" 2>/dev/null || true
    wait "$engine_pid" 2>/dev/null || true
    engine_pid=""
  fi
}
