// Asks the official connector for its verdict on tokens. Standard input: {"now": seconds, "appId": "...", "keys": [JWK],
// "cases": [{"name", "header", "activity"}]}; standard output: {"name": {"accepted": true} | {"accepted": false, "error": "..."}}.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

const require = createRequire(import.meta.url);
const { AuthenticationConstants, ChannelValidation, JwtTokenValidation, SimpleCredentialProvider } = require('botframework-connector');

const input = JSON.parse(await text(process.stdin));
const server = createServer((request, response) => {
  const document = request.url === '/keys' ? { keys: input.keys } : { jwks_uri: `http://127.0.0.1:${server.address().port}/keys` };
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(document));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const metadata = `http://127.0.0.1:${server.address().port}/metadata`;
ChannelValidation.OpenIdMetadataEndpoint = metadata;
AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl = metadata;
Date.now = () => input.now * 1000;
console.error = () => {};

const verdicts = {};
for (const { name, header, activity } of input.cases) {
  try {
    await JwtTokenValidation.authenticateRequest(activity, header, new SimpleCredentialProvider(input.appId, 'not used'), '');
    verdicts[name] = { accepted: true };
  } catch (error) {
    verdicts[name] = { accepted: false, error: `${error.message}` };
  }
}

server.close();
process.stdout.write(JSON.stringify(verdicts));
