import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { continueText } from '#model/page-training/continue-text.ts';
import { crc32 } from '#model/page-training/crc32.ts';
import { unsealWeights } from '#model/page-training/open-weights.ts';
import { packRuns, unpackRuns } from '#model/page-training/kept-runs.ts';
import { ProblemError } from '#model/problem.ts';
import { KeyValueCache } from '#model/transformer/key-value-cache.ts';
import { unpackWeights } from '#model/transformer/weights-file.ts';
import { choice, context, HOSTILE, isText, lab, NAMES, SETTINGS, tasks } from './lab.ts';

const STEPS = 60;

/** A short training, and its weights as a file. */
async function trained(source = NAMES) {
  const worker = tasks();
  const course = choice(source);
  const facts = await worker.prepare(course, context);
  const request = { course, settings: SETTINGS, from: null, steps: STEPS, check: true };
  const { state, losses, check } = await worker.train(request, context);
  const history = { settings: SETTINGS, losses: [...losses], checks: [] };
  const { weights } = await worker.export({ course, state, history }, context);
  const stops = [{ step: STEPS, ...check! }];
  const run = { settings: SETTINGS, from: 0, losses: [...losses], stops, state };
  return { worker, course, facts, run, file: weights.buffer };
}
const made = await trained();

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
  return 'opened';
};
/** The file with some of its header said otherwise. */
function said(file: ArrayBuffer, change: (header: Record<string, never>) => void): ArrayBuffer {
  const length = new DataView(file).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 4, length)));
  change(header);
  const json = new TextEncoder().encode(JSON.stringify(header));
  const padded = new Uint8Array(4 * Math.ceil(json.length / 4)).fill(0x20);
  padded.set(json);
  const rest = new Uint8Array(file, 4 + length);
  const all = new Uint8Array(4 + padded.length + rest.length);
  new DataView(all.buffer).setUint32(0, padded.length, true);
  all.set(padded, 4);
  all.set(rest, 4 + padded.length);
  return all.buffer;
}

// python3 -c "import zlib; print([zlib.crc32(b) for b in (b'', b'123456789', bytes(range(256)))])"
test('the checksum is that of zlib', () => {
  const inputs = [[], [...'123456789'].map(Number).map((n) => n + 48), [...Array(256).keys()]];
  const sums = inputs.map((bytes) => crc32(Uint8Array.from(bytes)));
  expect(sums).toEqual([0, 3421780262, 688229491]);
});

test('opened weights are the run where it stood, and it trains on', async () => {
  const { worker, course, run, file } = made;
  const opened = await worker.open({ file, base: '/b/', sources: ['other', NAMES] }, context);
  expect(opened.course).toEqual({ ...course, base: '/b/' });
  const { state, stops } = opened.run;
  expect(state!.parameters).toEqual(unpackWeights(file).values);
  expect([state!.step, opened.run.from]).toEqual([STEPS, STEPS]);
  expect(stops[0].validation).toBeCloseTo(run.stops[0].validation, 2);
  const request = { course, settings: SETTINGS, from: state, steps: 40, check: true };
  const { check } = await worker.train(request, context);
  expect(check!.validation).toBeLessThan(stops[0].validation);
});

test('weights of a text that is not there are refused', async () => {
  const { worker, file } = made;
  const opening = worker.open({ file, base: '/', sources: ['', 'other'] }, context);
  await expect(opening).rejects.toThrow('other-text');
});

test('every other file is refused with a reason', async () => {
  const { file } = made;
  const flipped = new Uint8Array(file.slice(0));
  flipped[flipped.length - 5] ^= 1;
  const mote = await readFile('public/mote/mote.bin').catch(() => undefined);
  if (mote) expect(codeOf(() => unsealWeights(new Uint8Array(mote).buffer))).not.toBe('opened');
  const about = (change: object) =>
    said(file, (header: Record<string, object>) => Object.assign(header.about, change));
  const config = (change: object) =>
    said(file, (header: Record<string, object>) => Object.assign(header.config, change));
  const cases: [ArrayBuffer, string][] = [
    [new ArrayBuffer(0), 'not-weights'],
    [new ArrayBuffer(3), 'not-weights'],
    [new ArrayBuffer(2 ** 20 + 1), 'not-weights'],
    [new TextEncoder().encode('<!doctype html><title>no</title>').buffer, 'not-weights'],
    [packRuns({ ...made, runs: [made.run] }).buffer.slice(0, 10_000), 'not-weights'],
    [file.slice(0, -1), 'kept-damaged'],
    [flipped.buffer, 'kept-damaged'],
    [config({ blocks: 1e9 }), 'kept-damaged'],
    [config({ width: -1 }), 'kept-damaged'],
    [config({ contextLength: 1e9 }), 'other-model'],
    [config({ rotaryBase: 7 }), 'other-model'],
    [said(file, (header) => delete header.about), 'other-model'],
    ...[{ steps: -1 }, { steps: 1e9 }, { batch: 1e6 }, { learningRate: 'x' }, { seed: 0.5 }].map(
      (change): [ArrayBuffer, string] => [about(change), 'other-model'],
    ),
    [about({ tokens: 'byte-pairs', merges: 1e9 }), 'other-model'],
    [about({ checksum: 0 }), 'kept-damaged'],
  ];
  expect(cases.map(([bytes]) => codeOf(() => unsealWeights(bytes)))).toEqual(
    cases.map(([, code]) => code),
  );
});

test('kept runs of another shape are refused', () => {
  const kept = packRuns({ ...made, runs: [made.run] }).buffer;
  const changed = (change: (runs: never, header: never) => void) =>
    codeOf(() =>
      unpackRuns(
        said(kept, (header) => change(header.runs, header as never)),
        isText,
      ),
    );
  expect(changed(() => {})).toBe('opened');
  type Loose = Record<string, never> & { runs: Record<string, unknown>[] };
  const stopAt = (step: number) => ({ step, validation: 1, lines: [] });
  const foreign: ((runs: Loose, header: Record<string, unknown>) => void)[] = [
    (runs) => (runs.runs.length = 0),
    (runs) => runs.runs.push(runs.runs[0], runs.runs[0]),
    (runs) => Object.assign(runs, { runs: null }),
    (runs) => Object.assign(runs, { course: null }),
    (runs) => Object.assign(runs.course, { source: 7 }),
    (runs) => Object.assign(runs.course, { shape: { width: 4096, blocks: 9, contextLength: 32 } }),
    (runs) => Object.assign(runs.course, { tokenizer: { kind: 'x' } }),
    (runs) => Object.assign(runs.runs[0], { settings: {} }),
    (runs) => Object.assign(runs.runs[0], { losses: ['a'] }),
    (runs) => Object.assign(runs.runs[0], { stops: [null] }),
    ...[[STEPS, 0], [0, 0], [STEPS + 1], [-1]].map(
      (steps) => (runs: Loose) =>
        Object.assign(runs.runs[0], { stops: steps.map((step) => stopAt(step)) }),
    ),
    (runs) => Object.assign(runs.runs[0], { from: 1, losses: [], stops: [stopAt(0)] }),
    (runs) => Object.assign(runs.runs[0], { from: 1e12 }),
    (_, header) => (header.states = []),
    (_, header) => (header.states = [null]),
    (_, header) => (header.states = [{ step: STEPS, random: [0, 0, 0, 0], length: 1 }]),
    (_, header) => (header.runs = 'runs'),
    (_, header) => (header.states = undefined),
  ];
  for (const change of foreign)
    expect(changed(change as never), String(change)).toBe('foreign-runs');
});

test('a loss that was no number comes back as none', () => {
  const run = { ...made.run, losses: made.run.losses.map(() => NaN) };
  const [back] = unpackRuns(packRuns({ ...made, runs: [run] }).buffer, isText).runs;
  expect(back.losses).toEqual(run.losses);
});

test('asked token by token, or at once: the same shares', async () => {
  const { course, bench } = await lab();
  const { transformer } = bench.trainer;
  transformer.parameters.flat.set(made.run.state.parameters);
  const question = { text: 'Mar', temperature: 0.7, write: 0, seed: 1 };
  const { next, rest } = continueText(bench, course, question);
  const other = new KeyValueCache(transformer);
  let logits = new Float32Array();
  for (const id of course.tokenizer.encode('\nMar')) logits = other.append([id]).slice();
  const weights = Array.from(logits, (logit) => Math.exp(logit / 0.7));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const likeliest = weights.map((weight) => weight / total).sort((a, b) => b - a);
  expect(next).toHaveLength(5);
  for (const [i, { probability }] of next.entries())
    expect(probability).toBeCloseTo(likeliest[i], 5);
  expect(rest + next.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 10);
});

test('more written goes on from what was written; the seed is the luck', async () => {
  const { worker, course, run } = made;
  const { parameters } = run.state;
  const ask = async (write: number, seed = 1) =>
    (
      await worker.ask(
        { course, parameters, question: { text: 'An', temperature: 1, write, seed } },
        context,
      )
    ).written;
  expect(await ask(0)).toBe('');
  const long = await ask(48); // beyond the context of 32
  expect(long).toHaveLength(48);
  expect(long.startsWith(await ask(8))).toBe(true);
  expect(await ask(48, 2)).not.toBe(long);
});

test.each([...HOSTILE, ['CR LF', 'a\r\nb'] as const])('asked %s, it answers', async (_, text) => {
  const { worker, course, run } = made;
  const question = { text, temperature: 0.2, write: 8, seed: 2 ** 32 - 1 };
  const { parameters } = run.state;
  const said = await worker.ask({ course, parameters, question }, context);
  expect(said.next).toHaveLength(5);
  expect(said.dropped).toBe(Math.max(0, [...text.replaceAll('\r\n', '\n')].length - 32));
});

test('a model that has blown up expects nothing', async () => {
  const { worker, course, run } = made;
  const parameters = run.state.parameters.map(() => NaN);
  const question = { text: 'A', temperature: 1, write: 8, seed: 1 };
  const said = await worker.ask({ course, parameters, question }, context);
  expect([said.next, said.written]).toEqual([[], '']);
});
