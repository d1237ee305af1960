#!/usr/bin/env bash
# npm adaptivecards 3.0.6 (with jsdom 26.1.0), an element that it does not know, such as Teams' Chart.Donut.
# One would guess: reading a card and writing it again gives the same card, and an element that cannot be drawn leaves a mark.
# What happens: with a fallback the fallback is drawn and takes the element's place in toJSON too; without one nothing is drawn, and in
# toJSON the element is gone. A property that it does not know is gone as well.
# Why it matters: a chart needs a fallback, and cards must not be edited or normalised by reading and writing them with this library.
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

const chart = { type: 'Chart.Donut', title: 'Tasks', data: [{ legend: 'overdue', value: 2 }] };
for (const element of [{ ...chart, fallback: { type: 'TextBlock', text: '2 overdue' } }, chart, { type: 'TextBlock', text: 'hello', chosen: true }]) {
  const card = new AdaptiveCard();
  card.parse({ type: 'AdaptiveCard', version: '1.5', body: [element] });
  console.log(`${Object.keys(element).join(' ')} -> shown [${shown(card)}], written ${JSON.stringify(card.toJSON().body ?? [])}`);
}

// jsdom does not lay pages out and so has no innerText: the renderer's texts stand in the plain properties that it sets.
function shown(card) {
  return [...card.render().querySelectorAll('*')].map((element) => element.innerText).filter(Boolean).join(' | ');
}
JS

cat > expected.txt <<'TEXT'
type title data fallback -> shown [2 overdue], written [{"type":"TextBlock","text":"2 overdue"}]
type title data -> shown [], written []
type text chosen -> shown [hello], written [{"type":"TextBlock","text":"hello"}]
TEXT

TZ=UTC node program.mjs 2> errors.txt > seen.txt || { cat errors.txt; exit 1; }
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: adaptivecards 3.0.6 drops what it does not know, in drawing and in writing."
