import { expect, test } from 'vitest';
import { matrix } from '#math/matrix.ts';
import { startState } from '#ui/url-codec.ts';
import { heatMap } from '#widgets/position-waves/heat-map.ts';
import PositionWaves from '#widgets/position-waves/PositionWaves.svelte';
import {
  firstGuess,
  MAP,
  placeAt,
  positionWavesView,
  schema,
  type State,
} from '#widgets/position-waves/view.ts';
import { ssr } from '../support/ssr.ts';

const state = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
/** The dot product as Σ cos(distance / base^(2i / d)), without any vector. */
const byDistance = (distance: number, channels: number, base: number) =>
  Array.from({ length: channels / 2 }, (_, i) =>
    Math.cos(distance / base ** ((2 * i) / channels)),
  ).reduce((sum, cosine) => sum + cosine, 0);

test.each([
  [0, 4],
  [10, 14],
  [59, 63],
  [63, 59],
])('places %i and %i give what any two places 4 apart give', (first, second) => {
  const view = positionWavesView(state({ first, second, channels: 16, base: '1000' }));
  expect(view.product).toBe(byDistance(4, 16, 1000).toFixed(2));
});

test('a place has half a point for each channel with itself', () => {
  const view = positionWavesView(state({ first: 40, second: 40 }));
  expect(view.product).toBe('12.00');
  expect(view.summary).toContain('with itself');
});

test('the sentence names two other places just as far apart', () => {
  expect(positionWavesView(state()).summary).toContain('Places 10 and 14 are 4 apart');
  expect(positionWavesView(state()).summary).toContain('such as 0 and 4');
  expect(positionWavesView(state({ first: 20, second: 7 })).summary).toContain('such as 13 and 0');
});

test('what the pairs add makes the product', () => {
  const { table, product } = positionWavesView(state({ channels: 8 }));
  const sum = table.rows.reduce(
    (total, { cells }) => total + Number(cells[4].replace('−', '-')),
    0,
  );
  expect(sum).toBeCloseTo(Number(product), 1);
});

test('the guess about places as far apart elsewhere is answered by computing: the same', () => {
  const guess = firstGuess(state());
  expect(guess.kind === 'choice' && guess.options[guess.answer]).toBe('The same');
});

test('both places stop moving at the ends', () => {
  expect(positionWavesView(state({ first: 0 })).mayGoBack).toBe(false);
  expect(positionWavesView(state({ second: 63 })).mayGoOn).toBe(false);
  expect(positionWavesView(state())).toMatchObject({ mayGoBack: true, mayGoOn: true });
});

test('dragging beyond the map stays on it', () => {
  expect(placeAt(-100)).toBe(0);
  expect(placeAt(MAP.left + 1)).toBe(0);
  expect(placeAt(MAP.left + MAP.width / 2 + 1)).toBe(32);
  expect(placeAt(1000)).toBe(63);
});

test('the map shades −1 not at all, 0 by half and 1 in full, and joins equal neighbours', () => {
  const shades = heatMap(matrix(3, 2, [-1, 0, -1, 0, 1, 0]), {
    left: 0,
    top: 0,
    width: 30,
    height: 20,
  });
  const drawn = shades.filter(({ d }) => d !== '');
  expect(drawn).toEqual([
    { opacity: 0.5, d: 'M0,10h30v10h-30z' },
    { opacity: 1, d: 'M20,0h10v10h-10z' },
  ]);
});

test.each([
  { first: 63, second: 0, channels: 2, base: '100' as const },
  { first: 0, second: 63, channels: 32, base: '10000' as const },
])('every state has a finite picture and a sentence: %o', (changes) => {
  const view = positionWavesView(state(changes));
  expect(JSON.stringify(view)).not.toMatch(/NaN|null|undefined/);
});

test('renders its first state on the server', async () => {
  await expect(ssr(PositionWaves, {})).toMatchFileSnapshot('snapshots/position-waves.html');
});
