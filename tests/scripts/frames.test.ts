import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a widget that was not built is named, before any browser opens', () => {
  const dist = mkdtempSync(join(tmpdir(), 'frames-'));
  mkdirSync(join(dist, 'embed/soft-maximum'), { recursive: true });
  writeFileSync(join(dist, 'embed/soft-maximum/index.html'), '');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/frames.mjs', 'soft-maximum', 'soft-maximun'],
    { env: { ...process.env, DIST: dist }, encoding: 'utf8', timeout: 20_000 },
  );
  expect(status).toBe(1);
  expect(stderr).toContain('no widget soft-maximun was built');
  rmSync(dist, { recursive: true });
});
