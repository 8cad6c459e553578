#!/usr/bin/env bash
# quality on the datasets' folds, training time and scoring speed; --datasets DIR, without it on synthetic applicants
set -euo pipefail
# shellcheck source=../start.sh
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../start.sh"

result=$1
shift

use_jdk
ensure_built programs
(run_java -jar "$ROOT/oracle-service/target/oracle-service-exec.jar" bench "$@") >"$result"
