// Shows texts of cards as Teams' renderer does: date functions first, then markdown.
// Standard input: a JSON list of texts; standard output: the list of their HTML.
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

const require = createRequire(import.meta.url);
const { formatText } = require('adaptivecards/lib/text-formatters.js');
const markdown = require('markdown-it')();

const texts = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(texts.map((each) => markdown.render(formatText('vi', each) ?? ''))));
