/** Plants a violation of every rule of the rooms and sees that the rule bites. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hydrationFaults, lengthFaults, nameFaults, widgetFaults } from './support/architecture.ts';

mkdirSync('test-results', { recursive: true });
const roots: string[] = [];

/** A small project in a folder of its own, inside this one so that packages are found. */
function plant(files: Record<string, string>): string {
  const root = mkdtempSync(resolve('test-results/planted-'));
  roots.push(root);
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  return root;
}
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true })));

describe('dependency-cruiser', () => {
  const innocent = {
    'src/math/sum.ts': 'export const sum = 1;',
    'src/math/more.ts': "export { sum } from './sum.ts';",
    'src/model/count.ts': "import { sum } from '#math/sum.ts';\nexport const count = sum;",
    'src/chart/scale.ts': "import { ticks } from 'd3-array';\nexport const scale = ticks;",
    'src/strings/en/one.ts': "export const words = 'one';",
    'src/data/text.ts': "export const text = '';",
    'src/ui/Slider.svelte':
      "<script>import { scale } from '#chart/scale.ts'; import { words } from '#strings/one.ts'; import { onMount } from 'svelte'; onMount(() => scale(words));</script>",
    'src/answers/key.ts': "import { count } from '#model/count.ts';\nexport const key = count;",
    'src/widgets/one/view.ts':
      "import { count } from '#model/count.ts';\nimport { text } from '../../data/text.ts';\nexport const view = [count, text];",
    'src/widgets/one/One.svelte':
      "<script>import Slider from '#ui/Slider.svelte'; import { view } from './view.ts';</script><Slider {view} />",
    'src/widgets/two/view.ts': 'export const view = 2;',
    'src/training/world/skill.ts': "import '#model/count.ts';\nexport const skill = 1;",
    'src/training/run.ts': "import 'node:fs';\nimport '#world/skill.ts';",
    'plugins/plugin.mjs': 'export const plugin = 1;',
    'scripts/tool.mjs': 'export const tool = 1;',
    'content/facts.ts': 'export const facts = 1;',
  };
  const planted: Record<string, [file: string, source: string]> = {
    'math may look at: no other room': ['src/math/a.ts', "import '#chart/scale.ts';"],
    'math may use: no package': ['src/math/b.ts', "import 'd3-array';"],
    'model may look at: math': ['src/model/a.ts', "import type {} from '#chart/scale.ts';"],
    'model may use: no package': ['src/model/b.ts', "import 'node:fs';"],
    'chart may look at: strings': ['src/chart/a.ts', "import '#math/sum.ts';"],
    'chart may use: d3-array': ['src/chart/b.ts', "import 'svelte';"],
    'strings may look at: no other room': ['src/strings/en/a.ts', "import '#math/sum.ts';"],
    'strings may use: no package': ['src/strings/en/b.ts', "import 'svelte';"],
    'data may look at: no other room': ['src/data/a.ts', "import '#math/sum.ts';"],
    'data may use: no package': ['src/data/b.ts', "import 'yaml';"],
    'ui may look at: chart, math, strings': [
      'src/ui/A.svelte',
      "<script>import '#model/count.ts';</script>",
    ],
    'ui may use: svelte': ['src/ui/b.svelte.ts', "import 'd3-array';"],
    'answers may look at: math, model, data, training/world': [
      'src/answers/a.ts',
      "import '#strings/one.ts';",
    ],
    'answers may use: no package': ['src/answers/b.ts', "import 'yaml';"],
    'widgets may look at: math, model, chart, ui, strings, data, training/world': [
      'src/widgets/one/a.ts',
      "import '../../answers/key.ts';\nimport '../../../content/facts.ts';",
    ],
    'widgets may use: svelte': ['src/widgets/one/b.ts', "import 'd3-array';"],
    'training may look at: math, model, data': ['src/training/a.ts', "import '#chart/scale.ts';"],
    'training may use: no package': ['src/training/b.ts', "import 'yaml';"],
    'training/world may look at: math, model': ['src/training/world/a.ts', "import '../run.ts';"],
    'training/world may use: no package': ['src/training/world/b.ts', "import 'node:fs';"],
    'a widget never imports another widget': [
      'src/widgets/one/c.ts',
      "import '#widgets/two/view.ts';",
    ],
    'a view-model never imports Svelte': [
      'src/widgets/three/view.ts',
      "import { onMount } from 'svelte';\nexport const view = onMount;",
    ],
    'the site never imports its tools or its tests': [
      'src/pages/feed.ts',
      "import '../../scripts/tool.mjs';\nimport '../../plugins/plugin.mjs';",
    ],
    'no cycles': ['src/math/c.ts', "import { d } from './d.ts';\nexport const c = () => d;"],
    'every import resolves': ['src/math/e.ts', "import './nowhere.ts';"],
  };

  const other = 'src/math/d.ts'; // the other half of the cycle
  const bitten = new Map<string, string[]>();
  beforeAll(() => {
    const root = plant({
      ...innocent,
      ...Object.fromEntries(Object.values(planted)),
      [other]: "import { c } from './c.ts';\nexport const d = () => c;",
    });
    for (const file of ['package.json', 'tsconfig.json', 'tests/rooms.cjs'])
      cpSync(file, join(root, file));
    const { stdout, stderr } = spawnSync(
      resolve('node_modules/.bin/depcruise'),
      ['src', '--config', 'tests/rooms.cjs', '--output-type', 'json'],
      { cwd: root, encoding: 'utf8', maxBuffer: 1e8 },
    );
    if (!stdout) throw new Error(stderr);
    for (const { rule, from } of JSON.parse(stdout).summary.violations)
      bitten.set(rule.name, [...(bitten.get(rule.name) ?? []), from]);
  });

  test('has nothing against imports that keep the rules', () => {
    const guilty = [other, ...Object.values(planted).map(([file]) => file)];
    expect([...bitten.values()].flat().filter((file) => !guilty.includes(file))).toEqual([]);
  });

  test('has a planted violation for each of its rules', async () => {
    const { default: config } = await import('./rooms.cjs' as string);
    const names = config.forbidden.map(({ name }: { name: string }) => name);
    expect(Object.keys(planted).sort()).toEqual(names.sort());
  });

  test.each(Object.entries(planted))('bites: %s', (rule, [file]) => {
    expect(bitten.get(rule) ?? []).toContain(file);
  });
});

describe('ESLint', () => {
  const eslint = new ESLint();
  async function lint(filePath: string, source: string): Promise<(string | null)[]> {
    const [{ messages }] = await eslint.lintText(source, { filePath });
    return messages.map(({ ruleId, message }) => ruleId ?? message);
  }

  test.each([
    ['src/math/a.ts', 'export const a = Math.random();', 'no-restricted-properties'],
    ['src/model/a.ts', 'export const a = Date.now();', 'no-restricted-properties'],
    ['src/model/a.ts', 'export const a = new Date();', 'no-restricted-syntax'],
    [
      'src/ui/A.svelte',
      '<script lang="ts">const a = Math.random();</script><p>{a}</p>',
      'no-restricted-properties',
    ],
    ['src/ui/A.svelte', '<p style="color: red">a</p>', 'no-restricted-syntax'],
    ['src/ui/A.svelte', '<p style:color="red">a</p>', 'no-restricted-syntax'],
    ['src/pages/a.astro', '<p style="color: red">a</p>', 'no-restricted-syntax'],
    ['src/pages/a.astro', '<style define:vars={{ a: 1 }}></style>', 'no-restricted-syntax'],
    ['content/chapters/a.mdx', '<p style="color: red">a</p>\n', 'no-restricted-syntax'],
    ['content/chapters/a.mdx', "import a from '#math/sum.ts';\n\n{a}\n", 'no-restricted-imports'],
    ['content/chapters/a.mdx', "import a from 'd3-array';\n\n{a}\n", 'no-restricted-imports'],
    [
      'content/chapters/a.mdx',
      "import { view } from '#widgets/a/view.ts';\n\n{view}\n",
      'no-restricted-imports',
    ],
    [
      'src/components/A.astro',
      "---\nimport '#widgets/a/A.svelte';\n---\n",
      'no-restricted-imports',
    ],
    ['src/components/A.astro', "---\nimport '#chart/scale.ts';\n---\n", 'no-restricted-imports'],
    ['src/layouts/A.astro', "---\nimport '#model/a.ts';\n---\n", 'no-restricted-imports'],
    ['src/pages/a.astro', "---\nimport '#math/sum.ts';\n---\n", 'no-restricted-imports'],
  ])('bites in %s: %s', async (file, source, rule) => {
    expect(await lint(file, source)).toContain(rule);
  });

  test.each([
    [
      'content/chapters/a.mdx',
      "import Figure from '#components/Figure.astro';\nimport A from '#widgets/a/A.svelte';\n\n<Figure><A client:visible /></Figure>\n",
    ],
    [
      'src/components/A.astro',
      "---\nimport { key } from '#answers/key.ts';\nimport { count } from '#chart/format.ts';\nimport Box from '#ui/Box.svelte';\n---\n\n<Box client:visible key={count(key)} />\n",
    ],
    ['src/model/a.ts', 'export const a = (now: number) => new Date(now);\n'],
  ])('has nothing against %s as it should be', async (file, source) => {
    expect(await lint(file, source)).toEqual([]);
  });
});

describe('the house rules', () => {
  test('miss every part of a widget', () => {
    const root = plant({ 'src/widgets/two-words/Other.svelte': '<p>two</p>' });
    expect(widgetFaults(root)).toEqual([
      'widget two-words lacks src/widgets/two-words/meta.ts',
      'widget two-words lacks src/widgets/two-words/view.ts',
      'widget two-words lacks src/widgets/two-words/TwoWords.svelte',
      'widget two-words lacks src/strings/en/two-words.ts',
      'widget two-words lacks tests/widgets/two-words.test.ts',
    ]);
  });

  test('see islands that hydrate early, late or never', () => {
    const root = plant({
      'content/chapters/a.mdx': [
        "import One from '#widgets/one/One.svelte';",
        "import Two from '#widgets/two/Two.svelte';",
        '<One start={(x) => x > 1} />',
        '<One start={(x) => x > 1} client:visible />',
      ].join('\n'),
      'src/pages/b.astro':
        'import One from \'#widgets/one/One.svelte\';\n<One\n  client:only="svelte" />',
    });
    expect(hydrationFaults(root).sort()).toEqual([
      'content/chapters/a.mdx: <One> is not client:visible',
      'content/chapters/a.mdx: Two is imported but not used',
      'src/pages/b.astro: <One> is not client:visible',
      'src/pages/b.astro: client:only is not client:visible',
    ]);
  });

  test('allow 250 lines, and more only with a reason', () => {
    const lines = (n: number) => Array.from({ length: n }, (_, i) => `// ${i}`).join('\n');
    const root = plant({
      'src/math/fits.ts': lines(250),
      'src/math/long.ts': lines(251),
      'src/math/table.ts': `/** Long because the table is one thing. */\n${lines(300)}`,
    });
    expect(lengthFaults(root)).toEqual([
      'src/math/long.ts has 251 lines: split it, or say "Long because …" at its top',
    ]);
  });

  test('refuse drawers and barrels', () => {
    const root = plant({
      'src/math/utils.ts': '',
      'src/ui/index.ts': '',
      'src/math/softmax.ts': '',
    });
    expect(nameFaults(root).sort()).toEqual([
      'src/math/utils.ts is not named after what it holds',
      'src/ui/index.ts is not named after what it holds',
    ]);
  });
});
