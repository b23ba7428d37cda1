import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);

/** Whether there is a browser. Under TWINQL_CI_STRICT=1 the suites run, and fail, without it. */
export const hasBrowser: boolean = executablePath !== undefined || process.env['TWINQL_CI_STRICT'] === '1';
if (!hasBrowser) process.stderr.write('Chromium is not installed: the suites in a real browser are skipped.\n');

/** A headless browser that asks nobody but the server under test. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
