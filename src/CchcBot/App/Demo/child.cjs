// Runs a Node program as part of the demo: node child.cjs <program> [its arguments]
// Adds three things that the programs do not do by themselves, on every operating system:
// - they listen on loopback only, even if they give no host (the Playground would listen on all interfaces);
// - they exit when the parent closes their standard input or dies, so that nothing is left running and no signals are needed;
// - they ignore Ctrl-C, which a terminal sends to all processes: the parent stops them in order, the storage last.
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
  // On this message Azurite saves its in-memory data; programs without a listener for it simply exit.
  if (!process.emit('message', 'shutdown')) {
    process.exit(0);
  }
});

require(process.argv[1]);
