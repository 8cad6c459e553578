# shellcheck shell=bash
# Builds what is older than its sources, and nothing else. Expects ROOT and toolchain.sh.
#
# A stamp file per scope carries the moment at which the last good build began; a source or a source folder that changed
# since then asks for a new build. REGISTRY_BUILD=never takes the tree as it is, for callers inside a build.

readonly PROGRAM_JARS=("client-cli/target/client-cli.jar" "oracle-service/target/oracle-service-exec.jar")

# is_built SCOPE, where SCOPE is "programs" (what the scripts run) or "tests" (the test classes as well).
is_built() {
  local stamp="$ROOT/target/built-$1" jar
  [ -e "$stamp" ] || return 1
  for jar in "${PROGRAM_JARS[@]}"; do
    [ -e "$ROOT/$jar" ] || return 1
  done
  local ignored=(-name target -o -name node_modules)
  if [ "$1" = programs ]; then
    ignored+=(-o -path '*/src/test')
  fi
  local sources=(.mvn contracts chain-node oracle-service client-cli)
  if [ "$1" = tests ]; then
    sources+=(acceptance-tests)
  fi
  # Folders count too, for what was deleted from them; but not the modules' own, where a build makes its folders.
  [ ! "$ROOT/pom.xml" -nt "$stamp" ] &&
    [ -z "$(cd "$ROOT" && find "${sources[@]}" -mindepth 1 \( "${ignored[@]}" \) -prune -o -newer "$stamp" -print | head -n 1)" ]
}

# begin_build and end_build SCOPE... frame a build; the stamps are set only where end_build is reached.
begin_build() {
  mkdir -p "$ROOT/target"
  touch "$ROOT/target/build-began"
}

end_build() {
  local scope
  for scope in "$@"; do
    touch -r "$ROOT/target/build-began" "$ROOT/target/built-$scope"
  done
  rm "$ROOT/target/build-began"
}

# Runs Maven quietly: one line per module, the whole output in target/build.log, its end where the build fails.
build() {
  local log="$ROOT/target/build.log"
  if ! (cd "$ROOT" && mvn -B -ntp "$@") 2>&1 | tee "$log" |
    sed -n 's/^\[INFO\] Building \(.*[^ ]\)  *[0-9][^ ]*  *\[\([0-9]*\)\/\([0-9]*\)\]$/  building \2 of \3: \1/p' >&2; then
    tail -n 40 "$log" >&2
    fail "The build failed; its whole output is in $log"
  fi
}

ensure_built() {
  if [ "${REGISTRY_BUILD:-}" = never ] || is_built "$1"; then
    return
  fi
  need_maven
  need_node
  begin_build
  case "$1" in
    programs) build -pl client-cli,oracle-service -am -Dmaven.test.skip=true package ;;
    tests) build -DskipTests package ;;
  esac
  end_build "$1"
}
