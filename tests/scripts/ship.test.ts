/** `npm run data:ship-mote` in a folder of its own, with files that hold their own names. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const RUN = ['recipe.json', 'log.txt', 'report.json', 'weights-0.5M.bin'];
let root: string;
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const ship = () =>
  spawnSync(process.execPath, [resolve('scripts/data/mote/ship.ts'), 'run'], {
    cwd: root,
    encoding: 'utf8',
  });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ship-'));
  for (const file of RUN) write(`run/${file}`, file);
  write('src/data/mote-run/report.json', 'old');
  write('public/mote/mote.bin', 'old');
  write('public/mote/after-7M.bin', 'old');
});
afterEach(() => rmSync(root, { recursive: true }));

test('takes over the files of a finished training, and none of another stay', () => {
  write('run/weights.bin', 'weights.bin');
  expect(ship().status).toBe(0);
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  expect(read('src/data/mote-run/report.json')).toBe('report.json');
  expect(read('public/mote/mote.bin')).toBe('weights.bin');
  expect(read('public/mote/after-0.5M.bin')).toBe('weights-0.5M.bin');
  expect(globSync('public/mote/*', { cwd: root })).toHaveLength(2);
});

test('a training that was stopped is refused, and nothing changes', () => {
  const { status, stderr } = ship();
  expect(status).not.toBe(0);
  expect(stderr).toContain('run has no weights.bin');
  expect(readFileSync(join(root, 'src/data/mote-run/report.json'), 'utf8')).toBe('old');
  expect(existsSync(join(root, 'public/mote/after-7M.bin'))).toBe(true);
});
