import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import * as mdx from 'eslint-plugin-mdx';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Forbids imports in the rooms that dependency-cruiser cannot read (.astro and .mdx). */
const forbid = (files, regex, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
});

const NO_STYLE =
  'The content security policy blocks style attributes: use a class, or an SVG presentation attribute.';
const NO_CLOCK = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'Take the time as an argument: the same link must give the same page.',
};

export default defineConfig(
  globalIgnores(['dist', 'dist-*', '.astro', 'test-results', 'playwright-report', 'coverage']),
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  astro.configs.recommended,
  {
    ...mdx.flat,
    files: ['content/**/*.mdx'],
    languageOptions: {
      ...mdx.flat.languageOptions,
      // Equations hold braces, which are not expressions there.
      parserOptions: { ecmaFeatures: { jsx: true }, remarkConfigPath: 'tests/remarkrc.json' },
    },
  },
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: { 'svelte/prefer-svelte-reactivity': 'off' }, // sets and addresses here are replaced whole, never changed
  },
  { files: ['**/*.{ts,svelte,astro}'], rules: { 'no-undef': 'off' } }, // the type checkers know better
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['tests/**'], // what figures say holds no-break spaces, and snapshots quote them
    rules: { 'no-irregular-whitespace': ['error', { skipTemplates: true }] },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Take an rng from #math/random.ts.' },
        { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
      ],
      'no-restricted-syntax': ['error', NO_CLOCK],
    },
  },
  {
    files: ['src/**/*.svelte'],
    rules: {
      'no-restricted-syntax': [
        'error',
        NO_CLOCK,
        { selector: 'SvelteAttribute[key.name="style"]', message: NO_STYLE },
        { selector: 'SvelteStyleDirective', message: NO_STYLE },
      ],
    },
  },
  {
    files: ['src/**/*.astro', 'content/**/*.mdx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        NO_CLOCK,
        { selector: 'JSXAttribute[name.name="style"]', message: NO_STYLE },
        {
          selector: 'JSXNamespacedName[namespace.name="define"][name.name="vars"]',
          message: NO_STYLE,
        },
      ],
    },
  },
  forbid(
    ['content/**/*.mdx'],
    '^(?!#(widgets/.*\\.svelte|components/.*\\.astro)$)',
    'A chapter imports widgets and components, nothing else.',
  ),
  forbid(
    ['src/components/**/*.astro'],
    '^#(math/|model/|chart/(?!format\\.ts$)|widgets/|layouts/)',
    'A component shows what it is given, in the number formats of #chart; answers come from #answers.',
  ),
  forbid(
    ['src/layouts/**/*.astro'],
    '^#(math|model|chart|widgets|answers)/',
    'A layout looks at components, ui and strings.',
  ),
  forbid(['src/pages/**/*.astro'], '^#(math|model|chart)/', 'Pages compose; they do not compute.'),
);
