// A shared access signature for one table, made by Microsoft's own client. Arguments: account, key, table, permissions, start, expiry.
import { AzureNamedKeyCredential, generateTableSas } from '@azure/data-tables';

const [account, key, table, permissions, startsOn, expiresOn] = process.argv.slice(2);
process.stdout.write(generateTableSas(table, new AzureNamedKeyCredential(account, key), {
  permissions: { query: permissions.includes('r'), add: permissions.includes('a'), update: permissions.includes('u'), delete: permissions.includes('d') },
  startsOn: new Date(startsOn),
  expiresOn: new Date(expiresOn),
}));
