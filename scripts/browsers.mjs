// @ts-check
/**
 * Finds the browsers of this machine. Nothing is ever downloaded: Chromium is the system's, else the one that the npm
 * package @sparticuz/chromium carries; Firefox and WebKit are the system's or absent.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** @typedef {{ path: string, env: Record<string, string>, source: string }} Browser */

const firstThere = (/** @type {(string | undefined)[]} */ paths) =>
  paths.find((file) => file && existsSync(file));

/** Switches that every Chromium here runs with: root has no sandbox, and nothing may phone home. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {Promise<Browser>} */
export async function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH names no file: ${asked}`);
    return { path: asked, env: {}, source: 'CHROMIUM_PATH' };
  }
  const system = firstThere([
    '/usr/bin/chromium-headless-shell', // the same engine without a window's work: half the processor time
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]);
  if (system) return { path: system, env: {}, source: 'system' };
  return packagedChromium();
}

/**
 * Unpacks the Chromium inside @sparticuz/chromium once, into node_modules/.cache. Where the system lacks its libraries
 * (NSS and friends) or fonts, those that the package carries are put on the path.
 * @returns {Promise<Browser>}
 */
export async function packagedChromium() {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const manifest = createRequire(import.meta.url)
    .resolve('@sparticuz/chromium')
    .split('/build/')[0];
  const { version } = createRequire(import.meta.url)(`${manifest}/package.json`);
  const home = path.resolve(`node_modules/.cache/chromium-${version}`);

  if (!existsSync(home)) {
    const unpacking = `${home}.${process.pid}`;
    const tmp = process.env.TMPDIR;
    mkdirSync(unpacking, { recursive: true });
    process.env.TMPDIR = unpacking; // the package unpacks into os.tmpdir(), which reads this
    try {
      await chromium.executablePath();
      await inflate(path.join(manifest, 'bin', 'al2023.tar.br'));
    } finally {
      if (tmp === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = tmp;
    }
    try {
      renameSync(unpacking, home);
    } catch {
      rmSync(unpacking, { recursive: true }); // another process was first
    }
  }

  const binary = path.join(home, 'chromium');
  /** @type {Record<string, string>} */
  const env = {};
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = path.join(home, 'fonts');
  const starts = () =>
    spawnSync(binary, ['--version', '--no-sandbox'], { env: { ...process.env, ...env } }).status ===
    0;
  if (!starts()) {
    const before = process.env.LD_LIBRARY_PATH;
    env.LD_LIBRARY_PATH = [path.join(home, 'al2023', 'lib'), before].filter(Boolean).join(':');
    if (!starts())
      throw new Error(
        `${binary} does not start, neither with the system's libraries nor with its own`,
      );
  }
  return { path: binary, env, source: `@sparticuz/chromium ${version}` };
}

/** @returns {string | undefined} */
export function findFirefox() {
  return firstThere([process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox']);
}

/** WebKit needs three things: GTK's driver, its small browser, and a screen (Xvfb). */
export function findWebKit() {
  const driver = firstThere([process.env.WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver']);
  const browser = globSync('/usr/lib/*/webkit{2gtk-4.1,2gtk-4.0,gtk-6.0}/MiniBrowser')
    .sort()
    .at(-1);
  const screen = firstThere(['/usr/bin/Xvfb']);
  return driver && browser && screen ? { driver, browser, screen } : undefined;
}
