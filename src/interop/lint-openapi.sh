#!/usr/bin/env bash
# Lints the API's document with the strict form of Redocly's recommended rules. OpenApiTests leaves the document in
# target/; a file or an address can be named instead: src/interop/lint-openapi.sh http://localhost:8080/api/openapi.json
set -euo pipefail
cd "$(dirname "$0")/../.."
export REDOCLY_TELEMETRY=off
exec npm exec --yes --package=@redocly/cli@2.77.0 -- \
  redocly lint --extends=recommended-strict "${1:-target/openapi.json}"
