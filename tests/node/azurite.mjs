// One of Azurite's services as a child of a test (azurite.mjs table|blob ...): says the port it was given (--tablePort 0 takes a free one)
// and shuts down in order when its standard input closes, so also when the test's process dies.
import net from 'node:net';

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  this.once('listening', () => console.log(`listening on port ${this.address().port}`));
  return listen.apply(this, args);
};

const [service] = process.argv.splice(2, 1);
await import(`azurite/dist/src/${service}/main.js`);

// The handler of SIGINT saves and closes; emitting it works where the signal itself does not exist.
process.stdin.resume().once('end', () => process.emit('SIGINT'));
