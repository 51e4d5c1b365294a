/** A second language is added in one place: every word that readers see comes from src/strings or content. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { numbersByHand } from './support/numbers-by-hand.ts';
import { unusedWords } from './support/unused-words.ts';
import {
  sentencesInCode,
  wordsInPages,
  wordsInStyles,
  wordsInTemplates,
} from './support/words-outside-strings.ts';

test('no template of a figure holds words of its own', () => {
  expect(wordsInTemplates('.')).toEqual([]);
});

test('no template of a page holds words of its own', () => {
  expect(wordsInPages('.')).toEqual([]);
});

test('no sentence is put together outside src/strings', () => {
  expect(sentencesInCode('.')).toEqual([]);
});

test('no style sheet holds words', () => {
  expect(wordsInStyles('.')).toEqual([]);
});

test('no number is made into text but by #chart/format.ts', () => {
  expect(numbersByHand('.')).toEqual([]);
});

test('every word of src/strings is used', () => {
  expect(unusedWords()).toEqual([]);
});

test('words and numbers in templates, attributes and sentences are found, and code is not taken for words', () => {
  const root = mkdtempSync(join(tmpdir(), 'words-'));
  const files = {
    'src/ui/Box.svelte': [
      '<script>const says = $derived(`only ${n} tokens`);</script>',
      '<b class="large box">{says}</b><i aria-label="Close it">×</i> left',
    ].join('\n'),
    'src/widgets/one/view.ts': [
      "export const made = [`${a}px ${b}`, `cell-${a}`, `${a} tokens left`, 'a plain input text'];",
      'throw new Error(`expected ${a} numbers`);',
    ].join('\n'),
    'src/ui/rounded.ts':
      'export const [a, b] = [Number(x.toFixed(2)), String(Number(y.toPrecision(3)))];',
    'src/ui/Shown.svelte': [
      '<script>const n = `${share}\u00a0%`; const kept = Number(n.toFixed(1)) + parseFloat(n);</script>',
      '<b>{n.toLocaleString()}</b>',
    ].join('\n'),
    'src/pages/one.astro': [
      '---',
      'const d = c.toFixed(1);',
      'const a = `${b} et al.`;',
      "const all = [a, b].join(' or ');",
      '---',
      '<p title="Yes, this" class="not this">{a} seen</p><script>not(this)</script>',
      '<style>p::before { content: "Part " counter(part); justify-content: center; }</style>',
    ].join('\n'),
    'src/styles/one.css':
      "a { content: '+'; } b { content: attr(data-label) ' '; } i { content: 'Note' }",
  };
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  expect(wordsInTemplates(root)).toEqual([
    'src/ui/Box.svelte: Close it',
    'src/ui/Box.svelte: left',
  ]);
  expect(sentencesInCode(root).sort()).toEqual([
    'src/pages/one.astro:  or ',
    'src/pages/one.astro: … et al.',
    'src/ui/Box.svelte: only … tokens',
    'src/widgets/one/view.ts: … tokens left',
  ]);
  expect(wordsInPages(root)).toEqual([
    'src/pages/one.astro: seen',
    'src/pages/one.astro: Yes, this',
  ]);
  expect(wordsInStyles(root).sort()).toEqual([
    'src/pages/one.astro: "Part " counter(part)',
    "src/styles/one.css: 'Note'",
  ]);
  expect(numbersByHand(root).sort()).toEqual([
    'src/pages/one.astro: toFixed',
    'src/ui/Shown.svelte: %',
    'src/ui/Shown.svelte: parseFloat',
    'src/ui/Shown.svelte: toLocaleString',
    'src/ui/rounded.ts: toPrecision',
  ]);
  rmSync(root, { recursive: true });
});
