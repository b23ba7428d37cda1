import { connect, type Socket } from 'node:net';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** What a load generator is to do. */
export interface Load {
  readonly port: number;
  readonly body: string;
  readonly connections: number;
  readonly ms: number;
}

export interface Rate {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Sends the same POST over keep-alive connections from another thread, one request at a time each, and answers what came back. */
export async function load(options: Load): Promise<Rate> {
  const worker = new Worker(new URL(import.meta.url), { workerData: options });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

if (!isMainThread) {
  const { port, body, connections, ms } = workerData as Load;
  const request = Buffer.from(
    `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  const times: number[] = [];
  const end = performance.now() + ms;
  const run = (socket: Socket): Promise<void> =>
    new Promise((resolve, reject) => {
      let sent = 0;
      let missing = -1;
      let head = '';
      const send = (): void => {
        if (performance.now() >= end) {
          socket.destroy();
          resolve();
          return;
        }
        sent = performance.now();
        missing = -1;
        head = '';
        socket.write(request);
      };
      socket.on('data', (chunk: Buffer) => {
        if (missing < 0) {
          head += chunk.toString('latin1');
          const cut = head.indexOf('\r\n\r\n');
          if (cut < 0) return;
          if (!head.startsWith('HTTP/1.1 200')) reject(new Error(head.slice(0, 2_000)));
          missing = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0) - (head.length - cut - 4);
        } else missing -= chunk.length;
        if (missing > 0) return;
        times.push(performance.now() - sent);
        send();
      });
      socket.on('error', reject);
      send();
    });
  await Promise.all(Array.from({ length: connections }, () => run(connect(port, '127.0.0.1'))));
  times.sort((a, b) => a - b);
  const at = (share: number): number => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(3));
  parentPort?.postMessage({ perSecond: Math.round((times.length / ms) * 1000), p50: at(0.5), p99: at(0.99) } satisfies Rate, []);
}
