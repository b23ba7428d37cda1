import { isLoopback, type Config } from '../config.ts';

/** Where a broker is, and who we are there. */
export interface BrokerAddress {
  /** Without user name and password: it may be shown and logged. */
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
}

/** The embedded broker stays on this machine, wherever HTTP listens. */
export function embeddedHost({ host }: Config): string {
  return isLoopback(host) ? host : '127.0.0.1';
}

/** User name and password of a broker stand in its URL and go no further. */
export function brokerAddress(text: string): BrokerAddress {
  const url = new URL(text);
  const { username, password } = url;
  url.username = '';
  url.password = '';
  return {
    url: url.href.replace(/\/$/, ''),
    ...(username === '' ? {} : { username: decodeURIComponent(username) }),
    ...(password === '' ? {} : { password: decodeURIComponent(password) }),
  };
}
