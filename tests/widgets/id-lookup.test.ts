import { expect, test } from 'vitest';
import { ENCODING_NAMES } from '#model/tokenizer/encodings.ts';
import { startState } from '#ui/url-codec.ts';
import IdLookup from '../../src/widgets/id-lookup/IdLookup.svelte';
import {
  meaningsOf,
  shownNumber,
  storedIds,
  type Looked,
} from '../../src/widgets/id-lookup/meanings.ts';
import { idLookupView, IDS, schema } from '../../src/widgets/id-lookup/view.ts';
import golden from '../golden/token-facts.json' with { type: 'json' };
import { ssr } from '../support/ssr.ts';

const view = (id: number) => idLookupView(meaningsOf(id), { ...startState(schema), id });
const says = (id: number) => view(id).table.rows.map(({ cells }) => cells[1]);

test.each([
  [3290, ['␣dog', '␣command', '[e0 ae be e0 ae]']],
  [17250, ['Hi', '␣difficulty', '␣purchased']],
  [3963, ['␣OF', 'avel', '␣fre']],
])('looks %s up as tiktoken decodes it', (id, meanings) => {
  expect(says(id)).toEqual(meanings);
});

test('knows control tokens and unused numbers without any vocabulary', () => {
  expect(says(50256)[0]).toBe('the control token <|endoftext|>');
  expect(says(100264).slice(0, 2)).toEqual([
    'nothing: the last number is 50,256',
    'nothing: this number is not used',
  ]);
});

test('says so where a vocabulary is needed', () => {
  expect(storedIds).not.toContain(1234);
  expect(says(1234)).toEqual(Array(3).fill('a text token; the vocabulary is not loaded'));
});

test('the number before stays until its successor is looked up', () => {
  const token = (text: string, id: number) => ({ id, text });
  const tokens = (id: number) => ({
    gpt2: token('x', id),
    cl100k_base: token('y', id),
    o200k_base: token('z', id),
  });
  const summary = (id: number, looked?: Looked) => {
    const shown = shownNumber(id, looked);
    return idLookupView(shown.meanings, shown).summary;
  };
  const before = { id: 1234, tokens: tokens(1234) };
  expect(summary(1234)).toContain('The number 1,234 is a text token in GPT-2');
  expect(summary(1234, before)).toContain('The number 1,234 is “x” in GPT-2');
  expect(summary(1235, before)).toBe(summary(1234, before));
  expect(summary(1235, { id: 1235, tokens: tokens(1235) })).toContain('1,235 is “x” in GPT-2');
  // What the page knows by itself need not wait.
  expect(summary(3290, before)).toBe(view(3290).summary);
});

test('the parts of each vocabulary add up to its size', () => {
  for (const [i, name] of ENCODING_NAMES.entries()) {
    const [bytes, merges, control, unused, all] = view(0).uses.map(({ cells }) =>
      Number(cells[i].replaceAll(',', '')),
    );
    expect(bytes + merges + control + unused).toBe(all);
    expect(all).toBe(golden.encodings[name].size);
    expect(control).toBe(Object.keys(golden.encodings[name].specialTokens).length);
  }
});

test('says in words what it draws', () => {
  expect(view(3290).summary).toMatchInlineSnapshot(
    `"The number 3,290 is “␣dog” in GPT-2, “␣command” in GPT-4, “[e0 ae be e0 ae]” in GPT-4o."`,
  );
  expect(view(100264).summary).toMatchInlineSnapshot(
    `"The number 100,264 is nothing in GPT-2, nothing in GPT-4, “screens” in GPT-4o."`,
  );
});

test('survives the ends of its range', () => {
  for (const id of [IDS.min, IDS.max, 50255, 50257, 100256]) {
    expect(JSON.stringify(view(id))).not.toMatch(/NaN|Infinity|null/);
  }
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(IdLookup, {})).toMatchFileSnapshot('snapshots/id-lookup.html');
});
