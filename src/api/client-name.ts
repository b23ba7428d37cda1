import type { IncomingHttpHeaders } from 'node:http';
import type { Principal } from '../identity/principal.ts';

/** How a client is called where use of fields is counted: by the name it gives itself (`apollographql-client-name`), else by the kind of who asks. */
export function clientName(headers: IncomingHttpHeaders, { kind }: Principal): string {
  const given = headers['apollographql-client-name'];
  const name = typeof given === 'string' ? given.trim().slice(0, 100) : '';
  return name === '' ? kind.toLowerCase() : name;
}
