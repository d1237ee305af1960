#!/usr/bin/env bash
# npm adaptivecards 3.0.6 (with jsdom 26.1.0), DATE and TIME of a TextBlock with times as common libraries write them.
# One would guess: every ISO 8601 time with an offset is shown as a date.
# What happens: with fractions of a second, as toISOString and the .NET format "o" write them, or without a time, nothing is replaced:
# the reader sees the braces.
# Why it matters: a card that was tried with whole seconds shows its source text to people.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --no-audit --no-fund --prefer-offline --loglevel error adaptivecards@3.0.6 jsdom@26.1.0 > npm.log 2>&1 || { cat npm.log; exit 1; }

cat > program.mjs <<'JS'
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document, HTMLElement: window.HTMLElement, Node: window.Node });
const { AdaptiveCard } = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

for (const time of ['2026-03-05T08:00:00Z', '2026-03-05T08:00:00+07:00', '2026-03-05T08:00:00.000Z', '2026-03-05']) {
  const card = new AdaptiveCard();
  card.parse({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: `{{DATE(${time},SHORT)}}` }] });
  console.log(shown(card));
}

// jsdom does not lay pages out and so has no innerText: the renderer's texts stand in the plain properties that it sets.
function shown(card) {
  return [...card.render().querySelectorAll('*')].map((element) => element.innerText).filter(Boolean).join(' | ');
}
JS

cat > expected.txt <<'TEXT'
Thu, Mar 5, 2026
Thu, Mar 5, 2026
{{DATE(2026-03-05T08:00:00.000Z,SHORT)}}
{{DATE(2026-03-05,SHORT)}}
TEXT

TZ=UTC LC_ALL=en_US.UTF-8 node program.mjs 2> errors.txt > seen.txt || { cat errors.txt; exit 1; }
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: adaptivecards 3.0.6 shows the braces of a date with fractions of a second."
