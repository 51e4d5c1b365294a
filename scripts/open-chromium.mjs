// @ts-check
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './browsers.mjs';

/** Starts this machine's Chromium, without a window, for a script that looks at pages. */
export async function openChromium() {
  const { path, env } = await findChromium();
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    args: CHROMIUM_ARGS,
  });
}
