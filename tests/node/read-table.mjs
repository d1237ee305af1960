// Reads a whole table with Microsoft's own client and prints what it saw: one object a row, each value as [type, text].
// Arguments: connection string, table.
import { TableClient } from '@azure/data-tables';

const [connection, table] = process.argv.slice(2);
const client = TableClient.fromConnectionString(connection, table, { allowInsecureConnection: true });
const rows = [];
for await (const row of client.listEntities({ disableTypeConversion: true })) {
  const { etag, timestamp, ...values } = row;
  rows.push(Object.fromEntries(Object.entries(values)
    .filter(([name]) => !name.startsWith('odata'))
    .map(([name, value]) => [name, typeof value === 'object' ? [value.type, String(value.value)] : [typeof value, String(value)]])));
}

process.stdout.write(JSON.stringify(rows));
