import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENCODING_NAMES } from '#model/tokenizer/encodings.ts';
import { byteLength } from '#model/tokenizer/stored-tokens.ts';
import { startState } from '#ui/url-codec.ts';
import { sentences, storedCut, type CutText } from '../../src/widgets/tokenizer/cut-text.ts';
import { kilobytesOf } from '../../src/widgets/tokenizer/cutters.ts';
import { disagreements } from '../../src/widgets/tokenizer/disagreements.ts';
import { moteCut } from '../../src/widgets/tokenizer/mote-cut.ts';
import Tokenizer from '../../src/widgets/tokenizer/Tokenizer.svelte';
import { schema, tokenizerView, type State } from '../../src/widgets/tokenizer/view.ts';
import { buildTokenizer } from '../../scripts/data/vocabularies.ts';
import golden from '../golden/token-facts.json' with { type: 'json' };
import { ssr } from '../support/ssr.ts';

const start = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });

async function cutHere(text: string, names = [...ENCODING_NAMES]): Promise<CutText> {
  const each = names.map(async (name) => [
    name,
    (await buildTokenizer(name)).encodeWithPieces(text),
  ]);
  return { text, tokens: Object.fromEntries(await Promise.all(each)) };
}

test('shows the ids that tiktoken gives', async () => {
  for (const { text, ...ids } of golden.texts.slice(0, 40)) {
    const cut = await cutHere(text);
    for (const encoding of ENCODING_NAMES) {
      const view = tokenizerView(cut, start({ text, encoding }));
      expect(view.chips.map(({ below }) => Number(below))).toEqual(ids[encoding]);
    }
  }
});

test('marks the space in front of a word, and shows parts of characters as bytes', () => {
  const view = tokenizerView(storedCut(sentences[0])!, start());
  const cells = view.table.rows.map((row) => row.cells);
  expect(cells[5]).toEqual([6, '␣said', 531, '20 73 61 69 64']);
  expect(cells[6]).toEqual([7, '[20 e0 a4] 1/2 of ␣न', 28225, '20 e0 a4']);
});

test('never draws a broken character as if it were text', async () => {
  const cut = await cutHere('你好 👨‍👩‍👧‍👦 naïve \u0301');
  for (const encoding of ENCODING_NAMES) {
    expect(JSON.stringify(tokenizerView(cut, start({ text: cut.text, encoding })))).not.toContain(
      '\uFFFD',
    );
  }
});

test('finds where encodings cut differently', async () => {
  const { tokens } = await cutHere('helloworld b');
  const cuts = ENCODING_NAMES.map((name) => tokens[name]!);
  const [only, ...more] = disagreements(cuts);
  expect(more).toEqual([]);
  expect(only.map((part) => part.map((token) => ('text' in token ? token.text : '')))).toEqual([
    ['hell', 'ow', 'orld'],
    ['h', 'elloworld'],
    ['hell', 'oworld'],
  ]);
});

test('stretches between common cuts cover each text once', async () => {
  const { tokens } = await cutHere(sentences[0]);
  const cuts = ENCODING_NAMES.map((name) => tokens[name]!);
  const apart = disagreements(cuts);
  cuts.forEach((all, i) => {
    const inside = apart.reduce((sum, stretch) => sum + stretch[i].length, 0);
    const outside = all.length - inside;
    expect(outside).toBe(
      cuts[0].length - apart.reduce((sum, stretch) => sum + stretch[0].length, 0),
    );
  });
  expect(disagreements([cuts[0]])).toEqual([]);
  expect(disagreements([])).toEqual([]);
});

test('says counts, differences and cost in words', () => {
  expect(tokenizerView(storedCut(sentences[0])!, start()).summary).toMatchInlineSnapshot(
    `"GPT-2 cuts this into 41 tokens: 77 characters, 107 bytes. GPT-4 makes 40 of it, GPT-4o makes 29 of it. Between them they part ways in 11 places. At $2 per million tokens, a million such texts cost $82 to read."`,
  );
});

test('a million texts of n tokens at p dollars a million tokens cost n · p dollars', () => {
  const view = tokenizerView(storedCut(sentences[2])!, start({ price: 12 })); // 10 tokens, $100
  expect(view.summary).toContain('At $100 per million tokens, a million such texts cost $1,000');
});

test('a cost has both digits of its cents', () => {
  const cheap = tokenizerView(
    storedCut(sentences[0])!,
    start({ encoding: 'cl100k_base', price: 1 }),
  );
  expect(cheap.summary).toContain('At $0.02 per million tokens, a million such texts cost $0.80');
});

test('Mote cuts any text into bytes and merges of its own, and is compared where it is chosen', () => {
  for (const text of [...sentences, '', 'Größe 👨‍👩‍👧‍👦 \u0000']) {
    const mote = moteCut(text);
    expect(mote.every(({ id }) => id < 1024)).toBe(true);
    const bytes = mote.reduce((sum, token) => sum + byteLength(token), 0);
    expect(bytes).toBe(new TextEncoder().encode(text).length);
    if (storedCut(text)) expect(storedCut(text)!.tokens.mote).toEqual(mote);
  }
  const cut = storedCut(sentences[1])!;
  const published = tokenizerView(cut, start({ encoding: 'gpt2' }));
  expect(published.summary).not.toContain('Mote');
  const chosen = tokenizerView(cut, start({ encoding: 'mote' }));
  expect(chosen.summary).toMatch(/^Mote cuts this into .* GPT-2 makes \d+ of it/);
  expect(chosen.apart[0].cuts.map(({ label }) => label)).toEqual([
    'GPT-2',
    'GPT-4',
    'GPT-4o',
    'Mote',
  ]);
});

test('says how large Mote’s list of merges is', () => {
  const bytes = readFileSync('src/data/mote-merges.json').length;
  expect(kilobytesOf('mote')).toBe(Math.round(bytes / 1000));
});

test('one vocabulary alone is compared with none', async () => {
  const shown = async (names: Parameters<typeof cutHere>[1]) =>
    tokenizerView(await cutHere('abc', names), start({ text: 'abc' })).comparing;
  expect(await shown(['gpt2'])).toBe(false);
  expect(await shown(['gpt2', 'cl100k_base'])).toBe(true);
});

test('says so when the picture is not yet what was asked for', async () => {
  const one = await cutHere('abc', ['gpt2']);
  expect(tokenizerView(one, start({ text: 'abc' })).stale).toBe('');
  expect(tokenizerView(one, start({ text: 'abd' })).stale).toContain('the text before');
  const other = tokenizerView(one, start({ text: 'abc', encoding: 'o200k_base' }));
  expect(other.stale).toContain('GPT-4o');
  expect(other.counts.map(({ tokens }) => tokens)).toEqual([
    '1',
    'not loaded',
    'not loaded',
    'not loaded',
  ]);
});

test('draws the first chips of a long text and counts them all', async () => {
  const cut = await cutHere('so it goes '.repeat(900));
  const view = tokenizerView(cut, start({ text: cut.text }));
  expect(view.chips).toHaveLength(300);
  expect(view.summary).toContain('2,701 tokens');
  expect(view.more).toContain('2,401');
});

test.each(['', '<|endoftext|>', 'a\u0000b', '\uD83D x', 'שלום \u202Eabc', '👩‍👩‍👧‍👦'])(
  'survives %j',
  async (text) => {
    const view = tokenizerView(storedCut(text) ?? (await cutHere(text)), start({ text }));
    expect(view.summary).not.toBe('');
    expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity|undefined/);
  },
);

test('a text that names a control token never becomes it', async () => {
  const cut = await cutHere('<|endoftext|>');
  expect(cut.tokens.gpt2!.map(({ id }) => id)).not.toContain(50256);
});

test('the chapter links only to texts that need no download', () => {
  const chapter = readFileSync('content/chapters/02-tokenization.mdx', 'utf8');
  const links = [...chapter.matchAll(/\?f=tokenizer&text=([^&#)]*)/g)].map(([, text]) => text);
  expect(links.length).toBeGreaterThan(2);
  for (const text of links) expect(storedCut(decodeURIComponent(text)), text).toBeDefined();
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(Tokenizer, {})).toMatchFileSnapshot('snapshots/tokenizer.html');
});
