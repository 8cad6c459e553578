# shellcheck shell=bash
# Sourced first by every script: sets ROOT, the project's folder, and brings the shared parts.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck source=toolchain.sh
. "$ROOT/scripts/lib/toolchain.sh"
# shellcheck source=build.sh
. "$ROOT/scripts/lib/build.sh"

# run_java ARGUMENT...: becomes the JVM. Tuned for commands that end soon.
run_java() {
  exec "$JAVA_HOME/bin/java" -Dregistry.home="$ROOT" --enable-native-access=ALL-UNNAMED "$@"
}

creditctl() {
  run_java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$ROOT/client-cli/target/client-cli.jar" "$@"
}
