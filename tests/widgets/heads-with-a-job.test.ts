import { describe, expect, test } from 'vitest';
import { constructedHeads } from '#math/constructed-heads.ts';
import { startState } from '#ui/url-codec.ts';
import HeadsWithAJob from '#widgets/heads-with-a-job/HeadsWithAJob.svelte';
import {
  MOST,
  runHeads,
  schema,
  sentence,
  type State,
} from '#widgets/heads-with-a-job/sentence.ts';
import { firstGuess, headsView } from '#widgets/heads-with-a-job/view.ts';
import { ssr } from '../support/ssr.ts';

const state = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
/** The words that the chosen word looks at, with a visible share. */
const seen = (changes: Partial<State>) =>
  headsView(state(changes))
    .chips.filter(({ bar }) => bar > 10)
    .map(({ token }) => token);

describe('on “the cat saw the dog and the cat”', () => {
  const text = 'the cat saw the dog and the cat';

  test('the previous-word head looks one word back', () => {
    expect(seen({ text, head: 'previous', at: 3 })).toEqual(['cat']);
    expect(seen({ text, head: 'previous', at: 1 })).toEqual(['‹start›']);
  });

  test('the same-word head finds every earlier copy and itself, and no later one', () => {
    expect(seen({ text, head: 'same', at: 4 })).toEqual(['the', 'the']);
    expect(seen({ text, head: 'same', at: 7 })).toEqual(['the', 'the', 'the']);
  });

  test('the induction head looks at what followed earlier copies', () => {
    expect(seen({ text, at: 7 })).toEqual(['cat', 'dog']);
    expect(seen({ text, at: 8 })).toEqual(['saw']);
    expect(seen({ text, at: 3 })).toEqual(['‹start›']);
  });
});

test('capital letters do not make another word', () => {
  const { ids } = sentence('The cat and the Cat');
  expect(ids).toEqual([0, 1, 2, 0, 1]);
});

test('says what the induction head copies and predicts, or that it rests', () => {
  expect(headsView(state()).summary).toBe(
    '“Ada” has stood here before. The head looks at what followed, “Lovelace” (98.0\u00a0% of the weight), copies it, and gives “Lovelace” 99.8\u00a0% as the next word.',
  );
  expect(headsView(state({ at: 3 })).summary).toContain('nothing to copy');
});

test('a match too weak to be copied is not said to be copied', () => {
  expect(headsView(state({ sharpness: 1 })).summary).toBe(
    '“Ada” has stood here before. What followed, “Lovelace”, gets 16.8\u00a0% of the weight: the match is too weak for a copy, and the likeliest next word is “Ada”, with 18.4\u00a0%.',
  );
  for (const sharpness of [1, 2, 3, 4, 6, 8, 24])
    for (const text of ['x y the the the the x', 'the cat saw the dog and the cat', 'a b a c a'])
      for (let at = 1; at <= 8; at++) {
        const { summary } = headsView(state({ sharpness, text, at }));
        const copied = /what followed[,:] (.+), (?:copies it|copies them), and gives (“.+?”)/;
        const [, followers, next] = copied.exec(summary) ?? [];
        if (next) expect(followers, summary).toContain(next);
      }
});

test('which head is shown, and from where it looks, is read from one run', () => {
  const ran = runHeads(state());
  for (const head of ['previous', 'same', 'induction'] as const)
    for (const at of [1, 4, 7]) {
      const { nameOf, ...view } = headsView(state({ head, at }), ran);
      expect(view).toEqual({ ...headsView(state({ head, at })), nameOf: undefined });
      expect(nameOf(at)).toContain(view.chips[at].token);
    }
});

test('the weights shown are those of the constructed heads', () => {
  const { ids } = sentence('a b a');
  const run = constructedHeads(ids, 5);
  const bars = headsView(state({ text: 'a b a', at: 3, sharpness: 5 })).chips.map(({ bar }) => bar);
  const row = run.induction.attention.weights.data.slice(3 * 4);
  bars.forEach((bar, place) => expect(bar).toBeCloseTo(100 * row[place], 1));
});

test('the matrices are drawn with every number that is not zero', () => {
  const { ids } = sentence(state().text);
  const { induction, residual } = constructedHeads(ids, 8);
  const { maps } = headsView(state()).weights;
  for (const { name, cells } of maps) {
    expect(cells, name).toHaveLength(induction[name].data.filter((entry) => entry !== 0).length);
    expect(induction[name].rows).toBe(residual.cols);
  }
});

test('with a match score of 0 every head looks everywhere alike', () => {
  const { chips } = headsView(state({ sharpness: 0, at: 4, head: 'same' }));
  expect(chips.slice(0, 5).map(({ share }) => share)).toEqual(Array(5).fill('20.0\u00a0%'));
  for (const head of ['previous', 'same', 'induction'] as const)
    expect(headsView(state({ sharpness: 0, at: 4, head })).summary).toContain(
      'each place it can see gets 20.0\u00a0% of the weight',
    );
});

test('the guess is answered by the head: it looks at the follower, not at the copy', () => {
  const guess = firstGuess(state());
  expect(guess.kind === 'choice' && guess.options[guess.answer]).toContain('“Lovelace”');
});

test('two heads with different jobs agree on “tick tock tick” and part on “tick tock, tick”', () => {
  const looks = (text: string, at: number) =>
    (['previous', 'induction'] as const).map((head) => seen({ text, at, head }));
  expect(looks('tick tock tick', 3)).toEqual([['tock'], ['tock']]);
  expect(looks('tick tock, tick', 4)).toEqual([[','], ['tock']]);
});

test('long texts are cut, and the reader is told', () => {
  const view = headsView(state({ text: 'so it goes '.repeat(36) }));
  expect(view.chips).toHaveLength(MOST + 1);
  expect(view.cut).toContain(String(MOST));
  expect(view.map.labels).toEqual([]);
});

test('a text without words has a sentence of its own', () => {
  for (const head of ['previous', 'same', 'induction'] as const)
    expect(headsView(state({ text: ' ', head })).summary).toBe(
      'There is no word here to look from: type some.',
    );
});

test.each([
  '',
  '   ',
  '\u0000',
  '\uD83D x \uDE00',
  'שלום עולם ‮',
  '<|endoftext|>',
  '👩‍👩‍👧‍👦'.repeat(20),
])('survives “%s”', (text) => {
  for (const head of ['previous', 'same', 'induction'] as const) {
    const view = headsView(state({ text, head, at: 1 }));
    expect(JSON.stringify(view)).not.toMatch(/NaN|null/);
    expect(view.summary).not.toMatch(/undefined/);
  }
});

test('renders its first state on the server', async () => {
  await expect(ssr(HeadsWithAJob, {})).toMatchFileSnapshot('snapshots/heads-with-a-job.html');
});

test('the induction head that copies two words says so, its weight once', () => {
  const { summary } = headsView(state({ text: 'a b a c a', at: 5 }));
  expect(summary).toMatch(/what followed: “b”, “c” \(99\.\d\u00a0% of the weight together\)/);
  expect(headsView(state({ text: 'a b a b a', at: 5 })).summary).toContain('what followed, “b” (');
});
