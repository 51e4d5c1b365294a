import { expect, test } from 'vitest';
import { ENCODING_NAMES } from '#model/tokenizer/encodings.ts';
import { FigureState } from '#ui/figure-state.svelte.ts';
import { startState } from '#ui/url-codec.ts';
import MergePlayer from '../../src/widgets/merge-player/MergePlayer.svelte';
import { setWord } from '../../src/widgets/merge-player/set-word.ts';
import {
  firstGuess,
  mergePlayerView,
  schema,
  type State,
} from '../../src/widgets/merge-player/view.ts';
import { watchedTraces, watchedWords } from '../../src/widgets/merge-player/watched-words.ts';
import { buildTokenizer } from '../../scripts/data/vocabularies.ts';
import golden from '../golden/token-facts.json' with { type: 'json' };
import { ssr } from '../support/ssr.ts';

const start = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
const view = (word: string, encoding: State['encoding'], step: number) =>
  mergePlayerView(watchedTraces(word, encoding)!, start({ word, encoding, step }));

test('ends with the tokens that tiktoken gives', () => {
  for (const word of watchedWords) {
    const ids = golden.texts.find(({ text }) => text === word);
    if (!ids) continue;
    for (const encoding of ENCODING_NAMES) {
      const { pieces } = view(word, encoding, 999);
      expect(pieces.flatMap(({ tokens }) => tokens.map(({ id }) => Number(id)))).toEqual(
        ids[encoding],
      );
    }
  }
});

test('starts with one token for each byte, the lowest rank marked', () => {
  const { tokens } = view('strawberry', 'gpt2', 0).pieces[0];
  expect(tokens).toHaveLength(10);
  const [next, ...more] = tokens.filter((token) => token.next);
  expect(more).toEqual([]);
  const ranks = tokens.map(({ rank }) => Number(rank)).filter((rank) => rank > 0);
  expect(Number(next.rank)).toBe(Math.min(...ranks));
});

test('each step merges the marked pair, and nothing else', () => {
  for (let step = 0; ; step++) {
    const before = view('unbelievable', 'cl100k_base', step);
    if (step === before.last) break;
    const i = before.pieces[0].tokens.findIndex((token) => token.next);
    const after = view('unbelievable', 'cl100k_base', step + 1).pieces[0].tokens;
    const ids = before.pieces[0].tokens.map(({ id }) => id);
    expect(after.map(({ id }) => id)).toEqual(ids.toSpliced(i, 2, before.pieces[0].tokens[i].rank));
    expect(after.findIndex(({ born }) => born)).toBe(i);
  }
});

test('plays the pieces of a text one after the other', async () => {
  const traces = (await buildTokenizer('gpt2')).mergeSteps('in the sea');
  const last = traces.reduce((sum, { steps }) => sum + steps.length, 0);
  for (let step = 0; step <= last; step++) {
    const { pieces, at } = mergePlayerView(traces, start({ step }));
    expect(at).toBe(step);
    expect(pieces.flatMap(({ tokens }) => tokens.filter(({ next }) => next))).toHaveLength(
      step < last ? 1 : 0,
    );
    expect(pieces.flatMap(({ tokens }) => tokens.filter(({ born }) => born))).toHaveLength(
      step > 0 ? 1 : 0,
    );
  }
});

test('another word starts from its first step, unless the step is locked', () => {
  const stepAfter = (search: string) => {
    const figure = new FigureState(schema, { widget: 'merge-player' });
    figure.readAddress({ pathname: '/embed/merge-player/', search, hash: '' });
    setWord(figure, 'sea');
    expect(figure.state.word).toBe('sea');
    return figure.state.step;
  };
  expect(stepAfter('?step=3')).toBe(0);
  expect(stepAfter('?step=3&lock=step')).toBe(3);
});

test('the arithmetic takes the lowest of the candidates', () => {
  const { steps } = view('strawberry', 'gpt2', 0);
  expect(steps[0].math).toBe('min(301, 2213, 430, 707, 39346, 1350, 263, 21062, 563) = 263');
});

test('asks for the pair that merges first', () => {
  const guess = firstGuess();
  if (guess.kind !== 'choice') return expect.unreachable();
  expect(guess.options[guess.answer]).toBe('e and r');
  expect(guess.reveal).toContain('merge number 8'); // token 263, after the bytes 0 to 255
});

test('says in words what it draws', () => {
  expect(view('strawberry', 'gpt2', 0).summary).toMatchInlineSnapshot(
    `"10 bytes, each a token of its own. e and r have the lowest number in their piece and merge first."`,
  );
  expect(view('strawberry', 'gpt2', 7).summary).toMatchInlineSnapshot(
    `"Merge 7 of 7: ber and ry have become berry, merge number 8,141 of those learned. No two neighbours merge any more: 3 tokens are left."`,
  );
});

test.each([
  ['no text', []],
  ['one byte', [{ piece: 'a', start: [{ id: 64, text: 'a' }], steps: [] }]],
])('survives %s', (_, traces) => {
  const shown = mergePlayerView(traces, start({ word: '', step: 120 }));
  expect(shown.summary).not.toBe('');
  expect(JSON.stringify(shown)).not.toMatch(/NaN|Infinity|undefined/);
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(MergePlayer, {})).toMatchFileSnapshot('snapshots/merge-player.html');
});
