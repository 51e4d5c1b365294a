/** Browser tests of the built site: `DIST` is its folder, served by scripts/serve.mjs with its `_headers`. */
import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium, findFirefox } from '../scripts/browsers.mjs';

const chromium = await findChromium();
const firefox = findFirefox();
const port = Number(process.env.PORT ?? 4327);
const dist = process.env.DIST ?? 'dist';
const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results/playwright',
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  workers: 2,
  timeout: 60_000,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['dot'], ['json']] : [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 800 },
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1280, height: 800 },
        launchOptions: {
          executablePath: chromium.path,
          env: { ...process.env, ...chromium.env } as Record<string, string>,
          args: CHROMIUM_ARGS,
        },
      },
    },
    // A stock Firefox, driven over WebDriver BiDi. Tests tagged @chromium need what that cannot do.
    ...(firefox
      ? [
          {
            name: 'firefox',
            grepInvert: /@chromium/,
            use: {
              ...devices['Desktop Firefox'],
              viewport: { width: 1280, height: 800 },
              colorScheme: null,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox },
            },
          },
        ]
      : []),
  ],
  webServer: {
    command: `node scripts/serve.mjs ${dist} --port ${port} --base ${base}`,
    cwd: '..',
    url: `http://127.0.0.1:${port}${base}`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
