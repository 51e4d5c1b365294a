/** `npm run new:figure` and `npm run new:chapter`, in a small copy of the project inside this one, so that packages are found. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lengthFaults, widgetFaults } from '../support/architecture.ts';

mkdirSync('test-results', { recursive: true });
const root = mkdtempSync(resolve('test-results/scaffold-'));
afterAll(() => rmSync(root, { recursive: true }));

const bin = (name: string) => resolve('node_modules/.bin', name);
const inRoot = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { cwd: root, encoding: 'utf8' });
const scaffold = (what: 'figure' | 'chapter', ...args: string[]) =>
  inRoot(process.execPath, [resolve(`scripts/new-${what}.mjs`), ...args]);
const read = (file: string) => readFileSync(join(root, file), 'utf8');
/** Every file of the copy that a scaffold could touch, with what it holds. */
const all = () =>
  Object.fromEntries(
    globSync('{content,src/{answers,widgets,strings},tests}/**/*.*', { cwd: root })
      .sort()
      .map((file) => [file, read(file)]),
  );

const FIGURE = [
  'src/widgets/my-own/view.ts',
  'src/widgets/my-own/MyOwn.svelte',
  'src/widgets/my-own/meta.ts',
  'src/strings/en/my-own.ts',
  'tests/widgets/my-own.test.ts',
];
const CHAPTER = ['content/drafts/03-my-own.mdx', 'src/answers/my-own.ts'];
/** It must come through quotes, and through what a replacement could take for a reference. */
const TITLE = 'It’s "mine": \'$&\'';

beforeAll(() => {
  const parts = ['package.json', 'tsconfig.json', 'src/math', 'src/chart', 'src/ui', 'src/strings'];
  for (const part of [...parts, 'tests/support'])
    cpSync(part, join(root, part), { recursive: true });
  for (const chapter of ['01-first', '02-second']) {
    mkdirSync(join(root, 'content/chapters'), { recursive: true });
    writeFileSync(join(root, `content/chapters/${chapter}.mdx`), '');
  }
});

describe('a figure', () => {
  beforeAll(() => {
    const { status, stdout, stderr } = scaffold(
      'figure',
      'my-own',
      '--chapter=second',
      '--title',
      TITLE,
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    for (const file of FIGURE) expect(stdout).toContain(`${file}\n`);
    expect(stdout).toContain("import MyOwn from '#widgets/my-own/MyOwn.svelte';");
  });

  test('is whole, and nothing of its template is left open', () => {
    expect(widgetFaults(root)).toEqual([]);
    expect(lengthFaults(root)).toEqual([]);
    for (const file of FIGURE) expect(read(file), file).not.toMatch(/__\w+__/);
  });

  test('belongs to its chapter, under its title', async () => {
    const { meta } = await import(/* @vite-ignore */ join(root, 'src/widgets/my-own/meta.ts'));
    expect(meta).toMatchObject({ title: TITLE, chapter: 'second' });
  });

  test('passes the test that comes with it', () => {
    const config = `
      import { svelte } from '@sveltejs/vite-plugin-svelte';
      export default { plugins: [svelte({ configFile: false })], test: { include: ['tests/widgets/*.test.ts'] } };
    `;
    writeFileSync(join(root, 'vitest.config.mjs'), config);
    const { status, stdout, stderr } = inRoot(bin('vitest'), ['run', '--root', '.', '--update']);
    expect(status, stdout + stderr).toBe(0);
    expect(read('tests/widgets/snapshots/my-own.html')).toContain('data-widget="my-own"');
  });
});

describe('a chapter', () => {
  beforeAll(() => {
    const { status, stdout, stderr } = scaffold('chapter', 'my-own', '--title', TITLE);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    for (const file of CHAPTER) expect(stdout).toContain(`${file}\n`);
  });

  test('has all parts that a chapter owes, but for its prose', () => {
    const source = read(CHAPTER[0]);
    const count = (part: string) =>
      source.split(`<${part}\n`).length + source.split(`<${part} `).length - 2;
    expect(source).toContain('\nnumber: 3\n');
    expect(source).not.toMatch(/__\w+__/);
    expect(['Guess', 'Question', 'NotQuite', 'Cite', 'Term', 'Value'].map(count)).toEqual([
      2, 4, 2, 1, 1, 1,
    ]);
    expect(/<(Guess|Figure|Question)\b/.exec(source)![1]).toBe('Guess');
  });

  test('names answers that are computed, all of them', async () => {
    const { answers } = await import(/* @vite-ignore */ join(root, CHAPTER[1]));
    const named = new Set(
      [...read(CHAPTER[0]).matchAll(/my-own\.(\w+)(?=[:"}])/g)].map(([, name]) => name),
    );
    for (const name of Object.keys(answers)) expect(named).toContain(name);
    expect(answers.shareOption()).toBe(1);
    expect(answers.odds()).toBeCloseTo(Math.E, 12);
  });
});

test('what is written is formatted as the project is, and passes the type checker', () => {
  const written = [...FIGURE, ...CHAPTER];
  expect(inRoot(bin('prettier'), ['--ignore-path=', '--check', ...written]).status).toBe(0);
  expect(typeFaults(written.filter((file) => file.endsWith('.ts')))).toEqual([]);
});

test.each([
  ['no name', 'figure', [], 'One name is needed.\nUsage: npm run new:figure -- <name>'],
  [
    'two names',
    'figure',
    ['one', 'two'],
    'One name is needed.\nUsage: npm run new:figure -- <name>',
  ],
  [
    'an option that there is not',
    'figure',
    ['one', '--colour', 'red'],
    'Usage: npm run new:figure',
  ],
  ['capitals', 'figure', ['MyFigure', '--chapter=first'], '“MyFigure” is no name'],
  ['a way out of the folder', 'figure', ['../one', '--chapter=first'], '“../one” is no name'],
  ['digits', 'chapter', ['gpt-2', '--title=GPT'], '“gpt-2” is no name'],
  ['a long name', 'figure', ['a'.repeat(41), '--chapter=first'], 'is too long'],
  [
    'a figure that exists',
    'figure',
    ['my-own', '--chapter=first'],
    'There is a figure “my-own” already.',
  ],
  [
    'a name of words that exist',
    'figure',
    ['numbers', '--chapter=first'],
    'src/strings/en/numbers.ts exists already; nothing was written.',
  ],
  [
    'a name of a shared piece',
    'figure',
    ['slider', '--chapter=first'],
    '“Slider” is the name of src/ui/Slider.svelte',
  ],
  [
    'a name of the language',
    'figure',
    ['map', '--chapter=first'],
    '“Map” means something in JavaScript',
  ],
  ['no chapter', 'figure', ['one'], 'there are: first, second.'],
  [
    'a chapter that there is not',
    'figure',
    ['one', '--chapter=third'],
    'no chapter with “third”; there are: first, second.',
  ],
  ['a chapter that is a draft', 'figure', ['one', '--chapter=my-own'], '“my-own” is a draft'],
  [
    'a title of two lines',
    'figure',
    ['one', '--chapter=first', '--title=One\ntwo'],
    'A title is one line',
  ],
  ['a chapter without a title', 'chapter', ['one'], 'A title is one line'],
  [
    'a chapter that exists',
    'chapter',
    ['first', '--title=First'],
    'There is a chapter “first” already.',
  ],
  [
    'a draft that exists',
    'chapter',
    ['my-own', '--title=Mine'],
    'There is a chapter “my-own” already.',
  ],
] as const)('%s is refused with a sentence, and nothing is written', (_, what, args, sentence) => {
  const before = all();
  const { status, stdout, stderr } = scaffold(what, ...args);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain('    at ');
  expect(all()).toEqual(before);
});

/** What TypeScript says of files of the copy, under the project's own settings. */
function typeFaults(files: readonly string[]): string[] {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const names = [
    ...files.map((file) => join(root, file)),
    resolve('node_modules/astro/client.d.ts'),
  ];
  const program = ts.createProgram(names, { ...options, noEmit: true });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}
