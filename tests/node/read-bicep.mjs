// Reads a Bicep file (its path is the one argument) with the tree-sitter grammar and writes what stands in it:
// {errors, parameters: {name: has a default}, variables, resources: {symbol: type}, outputs, names, settings: {name: value}, probes,
// properties: [text]}.
// A grammar is no compiler: types of resources and their properties are not known here.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));
const { rootNode } = parser.parse(readFileSync(process.argv[2], 'utf8'));

const found = { errors: [], parameters: {}, variables: [], resources: {}, outputs: [], names: [], settings: {}, probes: [], properties: [] };
const bound = new Set();
for (const node of each(rootNode)) {
  if (node.isError || node.isMissing) found.errors.push(`line ${node.startPosition.row + 1}: ${node.text.slice(0, 80)}`);
  switch (node.type) {
    case 'parameter_declaration': found.parameters[name(node)] = node.children.some((child) => child.type === '='); break;
    case 'variable_declaration': found.variables.push(name(node)); break;
    case 'output_declaration': found.outputs.push(name(node)); break;
    case 'resource_declaration':
      found.resources[name(node)] = text(node.namedChildren.find((child) => child.type === 'string'));
      break;
    case 'for_loop_parameters':
      node.namedChildren.forEach((child) => bound.add(child.text));
      break;
    case 'identifier':
      if (refers(node)) found.names.push(node.text);
      break;
    case 'object_property': found.properties.push(node.text.replace(/\s+/g, ' ')); break;
    case 'object': setting(node); break;
  }
}

found.names = [...new Set(found.names)].filter((one) => !bound.has(one)).sort();
process.stdout.write(JSON.stringify(found));

function* each(node) {
  yield node;
  for (const child of node.children) yield* each(child);
}

function name(declaration) {
  return declaration.namedChildren.find((child) => child.type === 'identifier').text;
}

// Whether an identifier stands for a value, and is not the name of a property, a function or what is declared.
function refers(node) {
  const { parent } = node;
  const place = parent.namedChildren.findIndex((child) => child.id === node.id);
  switch (parent.type) {
    case 'object_property': return place > 0;
    case 'call_expression': return place > 0;
    case 'parameter_declaration': case 'variable_declaration': case 'output_declaration': case 'resource_declaration':
      return parent.namedChildren.find((child) => child.type === 'identifier').id !== node.id;
    case 'for_loop_parameters': case 'decorator': case 'type': return false;
    case 'for_statement': return true;
    default: return true;
  }
}

// {name: 'X', value: ...} is an environment variable; {path: '/...', port: ...} is where a probe asks.
function setting(object) {
  const properties = Object.fromEntries(object.namedChildren.filter((child) => child.type === 'object_property')
    .map((property) => [property.namedChildren[0].text, property.namedChildren[1]]));
  if (properties.name && properties.value) found.settings[text(properties.name)] = properties.value.text;
  if (properties.path) found.probes.push(text(properties.path));
}

function text(node) {
  return node.type === 'string' ? node.text.slice(1, -1) : node.text;
}
