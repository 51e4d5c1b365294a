import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parameterCount } from '#model/transformer/parameters.ts';
import {
  readCheckpoint,
  writeCheckpoint,
  type Checkpoint,
} from '../../../src/training/mote/checkpoint.ts';
import { MOTE } from '../../../src/training/mote/recipe.ts';

const folder = mkdtempSync(join(tmpdir(), 'checkpoint-'));
const path = join(folder, 'latest.checkpoint');
afterAll(() => rmSync(folder, { recursive: true }));

const recipe = { ...MOTE, config: { ...MOTE.config, width: 16, blocks: 1, heads: 2, hidden: 32 } };
const filled = (value: number) => new Float32Array(parameterCount(recipe.config)).fill(value);
const checkpoint: Checkpoint = {
  recipe,
  steps: 3,
  tokens: 3072,
  seconds: 1.5,
  streams: [],
  parameters: filled(0.5),
  firstMoments: filled(1.5),
  secondMoments: filled(2.5),
};

test('reads back what was written, and nothing where nothing was', () => {
  expect(readCheckpoint(path)).toBeUndefined();
  writeCheckpoint(path, checkpoint);
  expect(readCheckpoint(path)).toEqual(checkpoint);
});

test('a disk that fills up while it is written leaves the one before whole', () => {
  writeCheckpoint(path, checkpoint);
  // A write that crosses the limit on the size of a file takes only a part of its bytes, without an error.
  const blocks = Math.floor(statSync(path).size / 512) - 1;
  const program = `
    import { readCheckpoint, writeCheckpoint } from ${JSON.stringify(resolve('src/training/mote/checkpoint.ts'))};
    writeCheckpoint('${path}', { ...readCheckpoint('${path}'), steps: 4 });
  `;
  const script = `ulimit -f ${blocks}; exec "${process.execPath}" --input-type=module -e "$PROGRAM"`;
  const { status, stderr } = spawnSync('sh', ['-c', script], {
    env: { ...process.env, PROGRAM: program },
    encoding: 'utf8',
  });
  expect(stderr).toMatch(/EFBIG/);
  expect(status).not.toBe(0);
  expect(readCheckpoint(path)).toEqual(checkpoint);
});

test.each([1, 4, 40_000])('a file that lacks %i bytes is refused in a sentence', (bytes) => {
  writeCheckpoint(path, checkpoint);
  truncateSync(path, readFileSync(path).length - bytes);
  expect(() => readCheckpoint(path)).toThrow(/expected \d+ bytes of numbers, got \d+/);
});
