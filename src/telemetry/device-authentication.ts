/** What a client of the embedded broker says when it connects. */
export interface DeviceCredentials {
  readonly clientId: string;
  readonly username?: string;
  readonly password?: string;
  /** Whether the connection comes from this machine. */
  readonly local: boolean;
}

/** Whether a client may connect, and as which device. A device may publish for its own twin only; without `device` for every twin. */
export type DeviceVerdict = { readonly allowed: false } | { readonly allowed: true; readonly device?: string };

/** Decides who may connect to the embedded broker. */
export type AuthenticateDevice = (credentials: DeviceCredentials) => Promise<DeviceVerdict>;

/** The rule while nothing else is configured: whoever is on this machine, and nobody else. */
export const localClientsOnly: AuthenticateDevice = ({ local }) => Promise.resolve({ allowed: local });
