#!/usr/bin/env bash
# npm adaptivecards 3.0.6 (with jsdom 26.1.0), four cards in a row, each with `lang`: "vi".
# One would guess: each is shown in Vietnamese.
# What happens: every other card's language is refused as invalid, and it is shown in the machine's language. The first is right.
# Why it matters: a list of cards shows dates in two languages by turns; a check of one card in a fresh process finds nothing.
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

for (let i = 1; i <= 4; i++) {
  const card = new AdaptiveCard();
  card.parse({ type: 'AdaptiveCard', version: '1.5', lang: 'vi', body: [{ type: 'TextBlock', text: '{{DATE(2026-03-05T08:00:00Z,LONG)}}' }] });
  console.log(`card ${i}: lang ${card.lang ?? 'none'}, ${shown(card)}`);
}

// jsdom does not lay pages out and so has no innerText: the renderer's texts stand in the plain properties that it sets.
function shown(card) {
  return [...card.render().querySelectorAll('*')].map((element) => element.innerText).filter(Boolean).join(' | ');
}
JS

cat > expected.txt <<'TEXT'
card 1: lang vi, Thứ Năm, 5 tháng 3, 2026
card 2: lang none, Thursday, March 5, 2026
card 3: lang vi, Thứ Năm, 5 tháng 3, 2026
card 4: lang none, Thursday, March 5, 2026
TEXT

TZ=UTC LC_ALL=en_US.UTF-8 node program.mjs 2> errors.txt > seen.txt || { cat errors.txt; exit 1; }
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: adaptivecards 3.0.6 refuses the language of every other card."
