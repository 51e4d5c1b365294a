/** `npm test`, stopped while a step runs: scripts/test.mjs in a folder of its own, with a step that never ends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';

/** Ends after a minute when nobody ends it before. */
const STEP = `
  import { writeFileSync } from 'node:fs';
  process.on('SIGTERM', () => {
    writeFileSync('ended', '');
    process.exit();
  });
  setTimeout(() => {}, 60_000);
  writeFileSync('begun', '');
`;

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a step that is under way', async (signal, expected) => {
  const cwd = mkdtempSync(join(tmpdir(), 'stop-'));
  mkdirSync(join(cwd, 'scripts'));
  writeFileSync(join(cwd, 'scripts/check-lock.mjs'), STEP);
  const run = spawn(process.execPath, [resolve('scripts/test.mjs'), 'lock file'], { cwd });
  const seen = (file: string) =>
    vi.waitUntil(() => existsSync(join(cwd, file)), { timeout: 10_000 });
  await seen('begun');
  run.kill(signal);
  const [code] = await once(run, 'exit');
  expect(code).toBe(expected);
  await seen('ended');
  rmSync(cwd, { recursive: true });
});
