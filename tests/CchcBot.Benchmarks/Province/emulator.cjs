// Loaded into Azurite before it starts, by the benchmark of a province. It changes three things that would be measured instead of the service:
// - a query that names its partition reads this partition only, as the real service does; Azurite 3.35 looks at every row of the table;
// - nothing is written to disk: Azurite writes all its rows as one text every five seconds and answers nobody meanwhile;
// - one office's rows are copied for the others within the emulator. POST / with the replacements of each copy: [[["from", "to"], ...], ...]
'use strict';

const http = require('node:http');
const Module = require('node:module');

let store;
const load = Module._load;
Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest);
  if (request.endsWith('/LokiTableMetadataStore') && !loaded.isAdapted) {
    loaded.isAdapted = true;
    adapt(loaded.default.prototype);
  }

  return loaded;
};

function adapt(prototype) {
  const { init, queryTableEntities } = prototype;
  prototype.init = async function () {
    await init.call(this);
    this.db.autosave = false;
    this.db.autosaveDisable();
    store = this;
    listen();
  };

  prototype.queryTableEntities = function (context, account, table, options, ...rest) {
    const partition = /^\(?PartitionKey eq '((?:[^']|'')*)'/.exec(options.filter ?? '');
    const within = partition && !/ or /i.test(options.filter) ? Object.create(this) : this;
    if (within !== this) {
      within.getEntityCollection = (...names) => {
        const rows = this.getEntityCollection(...names);
        return { chain: () => rows.chain().find({ PartitionKey: partition[1].replaceAll("''", "'") }) };
      };
    }

    return queryTableEntities.call(within, context, account, table, options, ...rest);
  };
}

function copy(copies) {
  for (const rows of store.db.collections.filter(c => c.binaryIndices.PartitionKey)) {
    const own = rows.data
      .map(({ $loki, meta, ...row }) => JSON.stringify(row))
      .filter(text => copies.length > 0 && copies[0].some(([from]) => text.includes(from)));
    // Sorted once at the end, and not anew for each row.
    rows.adaptiveBinaryIndices = false;
    for (const replacements of copies) {
      rows.insert(own.map(text => JSON.parse(replacements.reduce((now, [from, to]) => now.replaceAll(from, to), text))));
    }

    rows.ensureIndex('PartitionKey', true);
    rows.ensureIndex('RowKey', true);
    rows.adaptiveBinaryIndices = true;
  }
}

function listen() {
  http.createServer((request, response) => {
    const body = [];
    request.on('data', part => body.push(part));
    request.on('end', () => {
      copy(JSON.parse(Buffer.concat(body).toString('utf8')));
      response.end(String(store.db.collections.reduce((sum, rows) => sum + (rows.binaryIndices.PartitionKey ? rows.data.length : 0), 0)));
    });
  }).listen(Number(process.env.CCHC_EMULATOR_PORT), '127.0.0.1').unref();
}
