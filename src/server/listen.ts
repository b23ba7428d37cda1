import type { Server } from 'node:http';
import { isIPv6 } from 'node:net';
import { DomainError } from '../kernel/errors.ts';

/** Listens, and answers the base URL. Throws `INVALID_CONFIG` when the address cannot be used. */
export async function listen(server: Server, host: string, port: number): Promise<string> {
  const bare = host.replace(/^\[|\]$/g, '');
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(unusable(error, host, port)));
    server.listen(port, bare, () => resolve());
  });
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${isIPv6(bare) ? `[${bare}]` : bare}:${actual}`;
}

function unusable(error: NodeJS.ErrnoException, host: string, port: number): DomainError {
  const taken = `Port ${port} on ${host} is taken. Set PORT to another one, or to 0 for any free one.`;
  const message = error.code === 'EADDRINUSE' ? taken : `The server cannot listen on ${host}:${port} (${error.code ?? error.message}).`;
  return new DomainError('INVALID_CONFIG', message, { host, port }, { cause: error });
}
