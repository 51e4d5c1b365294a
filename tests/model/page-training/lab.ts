/** A course, a bench and the worker's tasks for tests, on either set of kernels. */
import { givenNames } from '#data/given-names.ts';
import type { Kernels } from '#model/kernels/kernels.ts';
import { createTypeScriptKernels } from '#model/kernels/typescript-kernels.ts';
import { BENCH_BYTES, createBench, type Bench } from '#model/page-training/bench.ts';
import { makeCourse, type Course } from '#model/page-training/course.ts';
import type { CourseChoice } from '#model/page-training/page-training-protocol.ts';
import { pageTrainingTasks } from '#model/page-training/page-training-tasks.ts';
import { configOf, type Settings, type Shape } from '#model/page-training/plan.ts';
import { loadWasmKernels } from '../../support/kernels-wasm.ts';

export const NAMES = givenNames.join('\n');
const SHAPE: Shape = { width: 16, blocks: 1, contextLength: 32 };
export const SETTINGS: Settings = { learningRate: 0.01, batch: 4, seed: 1 };
export const CHARACTERS = { kind: 'characters' } as const;

export const kernelsOf = {
  webassembly: () => loadWasmKernels(BENCH_BYTES),
  typescript: async (): Promise<Kernels> => createTypeScriptKernels(),
};

export async function lab(
  text = NAMES,
  shape = SHAPE,
  kernels: keyof typeof kernelsOf = 'webassembly',
): Promise<{ course: Course; bench: Bench }> {
  const course = await makeCourse(text, CHARACTERS, shape.contextLength);
  const bench = createBench(await kernelsOf[kernels](), configOf(shape, course.tokenizer.size));
  return { course, bench };
}

/** The worker's work on texts given as they are. */
export function tasks(kernels: keyof typeof kernelsOf = 'webassembly') {
  return pageTrainingTasks<string>({
    readText: (text) => text,
    loadKernels: async () => ({ kernels: await kernelsOf[kernels](), whyTypeScript: null }),
  });
}

export const choice = (source = NAMES): CourseChoice<string> => ({
  base: '/',
  source,
  tokenizer: CHARACTERS,
  shape: SHAPE,
});

/** What the texts of these tests are. */
export const isText = (source: unknown): source is string => typeof source === 'string';

export const context = { report: () => {}, signal: new AbortController().signal };

/** Texts that nobody should paste. */
export const HOSTILE: [name: string, text: string][] = [
  ['empty', ''],
  ['a letter', 'a'],
  ['blanks', ' \n\n\t\r\n '.repeat(40)],
  ['10 kB of words', 'so it goes '.repeat(930)],
  ['10 kB without a space', 'a'.repeat(10_240)],
  ['emoji families', '👩‍👩‍👧‍👦👨🏿‍🚀🏳️‍🌈🇺🇳'.repeat(60)],
  ['right to left', 'שלום עולם مرحبا بالعالم \u202Eabc\n'.repeat(30)],
  ['lone surrogates', '\uD83D x \uDE00\uD83D'.repeat(80)],
  ['NUL', 'a\u0000b\u0000'.repeat(100)],
  ['a special token', '<|endoftext|>'.repeat(60)],
  [
    '10,000 kinds of characters',
    String.fromCodePoint(...Array.from({ length: 9000 }, (_, i) => 0x4e00 + i)),
  ],
];
