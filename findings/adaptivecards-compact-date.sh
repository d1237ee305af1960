#!/usr/bin/env bash
# npm adaptivecards 3.0.6 (with jsdom 26.1.0), the date functions of a TextBlock in a card whose language is Vietnamese.
# One would guess: all of them follow the card's `lang`, or all follow the machine.
# What happens: SHORT and LONG follow the card, COMPACT follows the machine, here en-US: 5 March becomes 3/5/2026.
# Why it matters: in Vietnam 3/5 is 3 May; a card that was written in one language shows two orders of day and month.
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

const card = new AdaptiveCard();
card.parse({
  type: 'AdaptiveCard', version: '1.5', lang: 'vi',
  body: ['SHORT', 'LONG', 'COMPACT'].map((form) => ({ type: 'TextBlock', text: `${form}: {{DATE(2026-03-05T08:00:00Z,${form})}}` })),
});
console.log(shown(card));

// jsdom does not lay pages out and so has no innerText: the renderer's texts stand in the plain properties that it sets.
function shown(card) {
  return [...card.render().querySelectorAll('*')].map((element) => element.innerText).filter(Boolean).join(' | ');
}
JS

cat > expected.txt <<'TEXT'
SHORT: Thứ 5, 5 thg 3, 2026 | LONG: Thứ Năm, 5 tháng 3, 2026 | COMPACT: 3/5/2026
TEXT

TZ=UTC LC_ALL=en_US.UTF-8 node program.mjs 2> errors.txt > seen.txt || { cat errors.txt; exit 1; }
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: adaptivecards 3.0.6 shows a COMPACT date in the machine's order, not the card's."
