import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from '../support/browser.ts';
import { eventually, startServer, type RunningServer } from '../support/running-server.ts';

describe.skipIf(!hasBrowser)('the page, in a real browser', () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const foreign: string[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    server = await startServer(['demo']);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1400, height: 800 } });
    page.on('request', (request) => {
      if (!request.url().startsWith(server.ready.http) && !request.url().startsWith('data:') && !request.url().startsWith('blob:')) foreign.push(request.url());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(server.ready.http);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.[Symbol.asyncDispose]();
  });

  test('says what runs here and that it is simulated', async () => {
    await page.getByText('simulated', { exact: true }).waitFor();
    await page.getByText(/\d+ twins/).waitFor();
    expect(await page.locator('header').innerText()).toMatch(/Water works/);
  });

  test('runs a proposed query and shows its answer', async () => {
    // a click before the editor has loaded its query runs nothing
    const answer = await eventually(async () => {
      const text = await page.locator('.result-window').innerText();
      if (text.includes('"data"')) return text;
      await page.locator('.graphiql-execute-button').click();
      await page.waitForTimeout(2_000);
      return undefined;
    }, 90_000);
    expect(answer).toMatch(/health|name/);
  });

  test('asks no other host and throws no error', () => {
    expect([foreign, problems]).toEqual([[], []]);
  });
});
