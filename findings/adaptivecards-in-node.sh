#!/usr/bin/env bash
# npm adaptivecards 3.0.6 under Node.js 20, for instance to test cards without a browser.
# One would guess: what package.json names as the package's main file can be loaded by import or require.
# What happens: neither finds its modules, for the main file imports them without an extension. The bundle in dist/ can be loaded.
# Why it matters: a test that renders cards in Node has to name the bundle.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --no-audit --no-fund --prefer-offline --loglevel error adaptivecards@3.0.6 > npm.log 2>&1 || { cat npm.log; exit 1; }

cat > program.mjs <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const ways = {
  "import 'adaptivecards'": () => import('adaptivecards'),
  "require 'adaptivecards/dist/adaptivecards.js'": () => require('adaptivecards/dist/adaptivecards.js'),
};
for (const [way, load] of Object.entries(ways)) {
  try {
    console.log(`${way}: ${typeof (await load()).AdaptiveCard}`);
  } catch (error) {
    console.log(`${way}: ${error.code}`);
  }
}
JS

cat > expected.txt <<'TEXT'
import 'adaptivecards': ERR_MODULE_NOT_FOUND
require 'adaptivecards/dist/adaptivecards.js': function
TEXT

node program.mjs > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: adaptivecards 3.0.6 cannot be loaded by its name in Node.js."
