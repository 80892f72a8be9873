#!/usr/bin/env bash
# Audits as the inputs of the action say. Ends with the exit code of koheren, and tells it as the output "exit-code".
set -euo pipefail

arguments=(audit "$FOLDER" --fail-on "$FAIL_ON")
while IFS= read -r format; do
  if [ -n "${format// /}" ]; then arguments+=(--format "$format"); fi
done <<<"$FORMATS"
if [ -n "${BASELINE:-}" ]; then arguments+=(--baseline "$BASELINE"); fi
if [ "${STRICT_BASELINE:-}" = true ]; then arguments+=(--strict-baseline); fi
if [ -n "${CONFIG:-}" ]; then arguments+=(--config "$CONFIG"); fi
if [ -n "${RULE:-}" ]; then arguments+=(--rule "$RULE"); fi
if [ -n "${AS_OF:-}" ]; then arguments+=(--as-of "$AS_OF"); fi
if [ "${JOB_SUMMARY:-}" = false ]; then arguments+=(--no-job-summary); fi

code=0
node "$KOHEREN" "${arguments[@]}" || code=$?
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
exit "$code"
