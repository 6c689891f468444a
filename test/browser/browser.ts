import chromiumFromNpm from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';

/** A headless browser that came with `npm ci`: no download, no system package. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await chromiumFromNpm.executablePath(),
    // Its arguments are for Lambda, where one process must do; a second window would end such a browser.
    args: chromiumFromNpm.args.filter((arg) => arg !== '--single-process'),
    headless: true,
  });

/** A page that notes what a user would not see but a developer should: script errors, failed and foreign requests. */
export const openPage = async (browser: Browser, own: string, width = 1280): Promise<{ page: Page; troubles: string[] }> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && troubles.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !request.url().startsWith('data:') && !request.url().startsWith('blob:'))
      troubles.push(`foreign: ${request.url()}`);
  });
  page.on('response', (response) => response.status() >= 400 && troubles.push(`${response.status()} ${response.url()}`));
  return { page, troubles };
};
