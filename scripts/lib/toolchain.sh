# shellcheck shell=bash
# Finds the tools that a build and a run need. Each tool that is missing or too old gives one line that says what to
# install, and ends the script with 3 (world unavailable).

readonly OLDEST_JDK=21
readonly OLDEST_MAVEN=3.8.7
readonly OLDEST_NODE=20

fail() {
  printf '%s\n' "$1" >&2
  exit 3
}

# jdk_version HOME: prints the feature release of the JDK at HOME, or nothing where no whole JDK stands there.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
}

is_new_enough_jdk() {
  local version
  version=$(jdk_version "$1")
  [ -n "$version" ] && [ "$version" -ge "$OLDEST_JDK" ]
}

# The JDK that `java` on the PATH belongs to, or nothing.
jdk_on_path() {
  local java
  java=$(command -v java) || return 0
  java=$(readlink -f "$java") || return 0
  dirname "$(dirname "$java")"
}

# Every folder below which systems and version managers keep JDKs. REGISTRY_JVM_FOLDERS replaces the list (one folder a
# line), for systems that keep them elsewhere.
jdks_in_usual_folders() {
  local folder home
  while IFS= read -r folder; do
    for home in "$folder"/* "$folder"/*/Contents/Home "$folder"/*/libexec/openjdk.jdk/Contents/Home; do
      [ -d "$home" ] && printf '%s\n' "$home"
    done
  done <<FOLDERS
${REGISTRY_JVM_FOLDERS-/usr/lib/jvm
/usr/lib64/jvm
/usr/java
/usr/local
/usr/local/java
/usr/local/opt
/opt
/opt/java
/opt/homebrew/opt
/Library/Java/JavaVirtualMachines
$HOME/Library/Java/JavaVirtualMachines
$HOME/.jdks
$HOME/.sdkman/candidates/java
$HOME/.asdf/installs/java
$HOME/.local/share/mise/installs/java}
FOLDERS
}

newest_jdk_in_usual_folders() {
  local home version newest=0 found=""
  while IFS= read -r home; do
    version=$(jdk_version "$home")
    if [ -n "$version" ] && [ "$version" -gt "$newest" ]; then
      newest=$version
      found=$home
    fi
  done < <(jdks_in_usual_folders)
  printf '%s\n' "$found"
}

# Exports JAVA_HOME: the one that is set, the PATH's, or the newest in the usual folders, whichever is new enough first.
use_jdk() {
  local home
  for home in "${JAVA_HOME:-}" "$(jdk_on_path)" "$(newest_jdk_in_usual_folders)"; do
    if [ -n "$home" ] && is_new_enough_jdk "$home"; then
      export JAVA_HOME=$home
      return
    fi
  done
  fail "No JDK $OLDEST_JDK or newer found in JAVA_HOME, the PATH or the usual JVM folders: install one (Eclipse Temurin 25, say) or set JAVA_HOME."
}

# is_at_least FOUND EXPECTED: compares dotted versions number by number.
is_at_least() {
  local found expected
  IFS=. read -r -a found <<<"$1"
  IFS=. read -r -a expected <<<"$2"
  local i
  for i in "${!expected[@]}"; do
    local have=${found[$i]:-0}
    have=${have%%[!0-9]*}
    [ "${have:-0}" -gt "${expected[$i]}" ] && return 0
    [ "${have:-0}" -lt "${expected[$i]}" ] && return 1
  done
  return 0
}

need_maven() {
  command -v mvn >/dev/null || fail "Maven is not on the PATH: install Maven $OLDEST_MAVEN or newer."
  local version
  version=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
  is_at_least "${version:-0}" "$OLDEST_MAVEN" ||
    fail "Maven ${version:-of unknown version} is too old: install Maven $OLDEST_MAVEN or newer."
}

need_node() {
  command -v node >/dev/null || fail "Node is not on the PATH: install Node $OLDEST_NODE or newer, with npm."
  command -v npm >/dev/null || fail "npm is not on the PATH: install Node $OLDEST_NODE or newer, with npm."
  local version
  version=$(node --version)
  is_at_least "${version#v}" "$OLDEST_NODE" || fail "Node $version is too old: install Node $OLDEST_NODE or newer."
}
