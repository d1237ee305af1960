// Azurite's table service as a child of a test: says the port it was given (--tablePort 0 takes a free one)
// and shuts down in order when its standard input closes, so also when the test's process dies.
import net from 'node:net';

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  this.once('listening', () => console.log(`listening on port ${this.address().port}`));
  return listen.apply(this, args);
};

await import('azurite/dist/src/table/main.js');

// The handler of SIGINT saves and closes; emitting it works where the signal itself does not exist.
process.stdin.resume().once('end', () => process.emit('SIGINT'));
