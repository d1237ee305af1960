// Reads {"manifest": {...}, "languages": {"vi.json": {...}}} and writes what Microsoft's own package finds wrong:
// {"manifest.json": [...], "vi.json": [...], "manifest.json in vi.json": [...]}. No network: a schema that the package does not carry is an error.
import { readFileSync } from 'node:fs';
import manifests from '@microsoft/app-manifest';

globalThis.fetch = (url) => { throw new Error(`${url} is not in the package`); };

const { manifest, languages } = JSON.parse(readFileSync(0, 'utf8'));
const utils = manifests.AppManifestUtils;
const problems = { 'manifest.json': await check(manifest) };
for (const [file, words] of Object.entries(languages)) {
  problems[file] = await check(words);
  problems[`manifest.json in ${file}`] = await check(spoken(words));
}

process.stdout.write(JSON.stringify(problems));

async function check(document) {
  const schema = await utils.fetchSchema(document.$schema);
  // Some patterns of the localisation schema have a bare ], which the validator's own strictness does not take.
  const mended = (patterns) => Object.fromEntries(Object.entries(patterns).map(([key, value]) => [key.replace(/(?<!\\)\\b\]/g, '\\b\\]'), value]));
  if (schema.patternProperties) schema.patternProperties = mended(schema.patternProperties);
  return utils.validateAgainstSchema(document, schema);
}

// The manifest as a client of that language sees it.
function spoken(words) {
  const copy = structuredClone(manifest);
  for (const [key, text] of Object.entries(words)) {
    if (key === '$schema') continue;
    const steps = key.split(/[.[\]]+/).filter(Boolean);
    const last = steps.pop();
    const place = steps.reduce((at, step) => at[step], copy);
    if (!(last in place)) throw new Error(`${key} names nothing in the manifest`);
    place[last] = text;
  }
  return copy;
}
