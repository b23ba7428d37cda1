import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

/** A relay before a Bolt server that can lose replies. */
export interface CuttingProxy extends AsyncDisposable {
  readonly uri: string;
  /** Lets the next COMMIT through to the server and cuts the connection when its reply comes back. */
  cutNextCommitReply(): void;
  /** Holds back every reply of the server, on open and new connections, until it is called with `false`. What was held back is lost. */
  silence(isSilent: boolean): void;
  /** How many replies were cut. */
  cuts(): number;
}

// A COMMIT message of Bolt: length 2, structure of no fields with the signature 0x12, end mark.
const commitMessage = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** Starts a relay on a free port of the loopback. */
export async function cuttingProxy(serverUri: string): Promise<CuttingProxy> {
  const target = new URL(serverUri);
  const open = new Set<Socket>();
  let armed = 0;
  let isSilent = false;
  let cut = 0;
  const relay = createServer((client) => {
    const server = connect(Number(target.port), target.hostname);
    let isCutting = false;
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    client.on('data', (bytes: Buffer) => {
      if (armed > 0 && bytes.includes(commitMessage)) {
        armed--;
        isCutting = true;
      }
      server.write(bytes);
    });
    server.on('data', (bytes: Buffer) => {
      if (isSilent) return;
      if (!isCutting) {
        client.write(bytes);
        return;
      }
      cut++;
      client.destroy();
    });
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const { port } = relay.address() as AddressInfo;
  return {
    uri: `bolt://127.0.0.1:${String(port)}`,
    cutNextCommitReply: () => {
      armed++;
    },
    silence: (silent) => {
      isSilent = silent;
    },
    cuts: () => cut,
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      relay.close();
      await once(relay, 'close');
    },
  };
}
