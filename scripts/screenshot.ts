// Takes the picture of the running product for the README: `npm run screenshot`. Waits until a fault has developed.
import { openBrowser } from '../test/support/browser.ts';
import { startServer } from '../test/support/running-server.ts';

const waitMs = 75_000;
await using server = await startServer(['demo']);
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1400, height: 760 } });
await page.goto(server.ready.http);
await page.getByText(/\d+ twins/).waitFor();
await new Promise((resolve) => {
  setTimeout(resolve, waitMs);
});
await page.locator('.graphiql-execute-button').click();
await page.locator('.result-window').getByText('"data"').first().waitFor();
await page.screenshot({ path: 'docs/images/page.png' });
await browser.close();
