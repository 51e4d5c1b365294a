// @ts-check
import { openChromium } from './open-chromium.mjs';
import { serve } from './serve.mjs';

/**
 * Serves the built site, opens a browser, and lets a script look at it. Both are closed however that ends, also where
 * the browser does not open.
 * @template T
 * @param {(open: { browser: import('@playwright/test').Browser, url: string }) => Promise<T>} look
 * @param {() => Promise<import('@playwright/test').Browser>} [openBrowser]
 * @returns {Promise<T>} what the script makes of it
 */
export async function withSite(look, openBrowser = openChromium) {
  const server = await serve(process.env.DIST ?? 'dist');
  try {
    const browser = await openBrowser();
    try {
      return await look({ browser, url: server.url });
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}
