import { connect } from 'node:net';
import { topicLevel } from '../src/telemetry/topic-template.ts';

// Publishes COUNT values at QoS 1 over one MQTT 3.1.1 connection as fast as the broker acknowledges, at most 1,000 in flight.
// Packets are made by hand, so that the publisher costs next to nothing. `node bench/mqtt-flood.ts PORT COUNT MOTORS`.

const inFlight = 1000;
const [port = 1883, count = 10_000, motors = 10] = process.argv.slice(2).map(Number);

const hello = Buffer.from([0x10, 17, 0, 4, 0x4d, 0x51, 0x54, 0x54, 4, 2, 0, 0, 0, 5, ...Buffer.from('flood')]);
const time = Date.now();
let sent = 0;
let acknowledged = 0;
let greeted = false;
let rest = 0;

const socket = connect(port, '127.0.0.1', () => socket.write(hello));
socket.setNoDelay(true);
socket.on('data', (chunk) => {
  let bytes = chunk.length;
  if (!greeted) {
    greeted = true;
    bytes -= 4;
    process.stdout.write('start\n');
  }
  // Whatever follows the CONNACK are PUBACKs of four bytes.
  acknowledged += Math.floor((bytes + rest) / 4);
  rest = (bytes + rest) % 4;
  if (acknowledged >= count) {
    process.stdout.write('acknowledged\n');
    socket.end();
  } else pump();
});
socket.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});

function pump(): void {
  const packets: Buffer[] = [];
  while (sent < count && sent - acknowledged < inFlight) packets.push(publishPacket(sent++));
  if (packets.length > 0) socket.write(Buffer.concat(packets));
}

function publishPacket(n: number): Buffer {
  const topic = Buffer.from(`twinql/${topicLevel(`motor-${(n % motors) + 1}`)}/temperature`);
  const payload = Buffer.from(`{"value":${20 + (n % 500) / 10},"time":${time + n}}`);
  const id = (n % 65_535) + 1;
  const head = Buffer.from([0x32, 2 + topic.length + 2 + payload.length, 0, topic.length]);
  return Buffer.concat([head, topic, Buffer.from([id >> 8, id & 255]), payload]);
}
