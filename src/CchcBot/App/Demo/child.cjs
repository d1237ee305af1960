// Runs a Node program as a part of the demo: node child.cjs <program> [its arguments]
// Three things that the programs do not do by themselves, on any system:
// - they listen on loopback only, also where they name no host (the Playground would open to the network);
// - they end when the parent closes their standard input, or is gone: nothing is left behind, and it needs no signals;
// - Ctrl-C, which a terminal sends to everyone at once, is the parent's to act on: the service stops before its storage.
'use strict';

const net = require('node:net');
const path = require('node:path');

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
  const portOnly = (typeof port === 'number' || typeof port === 'string') && typeof rest[0] !== 'string';
  return portOnly ? listen.call(this, Number(port), '127.0.0.1', ...rest) : listen.call(this, port, ...rest);
};

const [program, ...programArguments] = process.argv.slice(2);
process.argv = [process.argv[0], path.resolve(program), ...programArguments];

const once = process.once;
process.once = function (event, listener) {
  return event === 'SIGINT' ? this : once.call(this, event, listener);
};
process.on('SIGINT', () => {});

process.stdin.resume();
process.stdin.on('end', () => {
  // Azurite saves what it holds in memory when it gets this message; who does not know it is simply ended.
  if (!process.emit('message', 'shutdown')) {
    process.exit(0);
  }
});

require(process.argv[1]);
