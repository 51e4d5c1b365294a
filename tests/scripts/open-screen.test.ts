import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openScreen } from '../../scripts/open-screen.mjs';

const folder = mkdtempSync(join(tmpdir(), 'screen-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that stands in for Xvfb. */
function program(script: string): string {
  const file = join(folder, 'xvfb');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

test('says which display the screen is', async () => {
  const screen = await openScreen(program('echo 7; exec sleep 60'));
  expect(screen.display).toBe(':7');
  expect(screen.close()).toBe(true);
});

test('a screen that cannot start is an error, and no endless wait', async () => {
  await expect(openScreen(program('exit 3'))).rejects.toThrow(
    'Xvfb did not start: it ended with code 3',
  );
  await expect(openScreen(join(folder, 'none'))).rejects.toThrow(/Xvfb did not start: .*ENOENT/);
});
