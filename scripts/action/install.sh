#!/usr/bin/env bash
# Makes koheren ready: the version that is asked for, from the npm registry; else the action's own source, built once.
# Tells the path of the program as the output "koheren".
set -euo pipefail

if [ -n "${VERSION:-}" ]; then
  folder="$RUNNER_TEMP/koheren-$VERSION"
  npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund --no-save "koheren@$VERSION"
  program="$folder/node_modules/koheren/bin/koheren.js"
else
  program="$ACTION_PATH/bin/koheren.js"
  if [ ! -e "$ACTION_PATH/dist/chunks/cli.cjs" ]; then
    cd "$ACTION_PATH"
    npm ci --ignore-scripts --no-audit --no-fund
    node scripts/build.mjs --no-types
  fi
fi
node "$program" --version
echo "koheren=$program" >>"$GITHUB_OUTPUT"
