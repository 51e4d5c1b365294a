import { expect, test } from 'vitest';
import facts from '#data/mote/facts.json';
import { parameterCount } from '#model/transformer/parameters.ts';
import { FigureState } from '#ui/figure-state.svelte.ts';
import { startState } from '#ui/url-codec.ts';
import {
  countParameters,
  parametersOf,
  type Design,
} from '#widgets/parameter-count/count-parameters.ts';
import ParameterCount from '#widgets/parameter-count/ParameterCount.svelte';
import { PRESETS, presetOf } from '#widgets/parameter-count/presets.ts';
import { setHeads } from '#widgets/parameter-count/set-heads.ts';
import {
  designOf,
  firstGuess,
  nearestStop,
  parameterCountView,
  schema,
  STOPS,
  type State,
} from '#widgets/parameter-count/view.ts';
import { ssr } from '../support/ssr.ts';

const state = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
const total = (design: Design) =>
  countParameters(design).reduce((sum, line) => sum + parametersOf(line), 0);

test('starts as Mote, with exactly the parameters of its weights', () => {
  expect(total(designOf(state()))).toBe(facts.parameters);
  expect(parameterCountView(state()).summary).toContain(facts.parameters.toLocaleString('en'));
  expect(presetOf(state())).toBe('mote');
});

test('counts every textbook block as the model itself does', () => {
  for (const [width, heads, hidden, blocks] of [
    [8, 2, 24, 1],
    [96, 4, 384, 7],
    [120, 5, 77, 3],
  ]) {
    const config = { vocabularySize: 300, width, heads, hidden, blocks };
    const design = { ...PRESETS.mote, ...config, vocabulary: 300, keyValueHeads: heads };
    expect(total(design)).toBe(parameterCount({ ...config, contextLength: 16, rotaryBase: 10 }));
  }
});

test('counts published models as their released files do', () => {
  expect(total(PRESETS['gpt2-small'])).toBe(124_439_808);
  expect(total(PRESETS['gpt2-xl'])).toBe(1_557_611_200);
  expect(total(PRESETS['llama3-8b'])).toBe(8_030_261_248);
  expect(total(PRESETS['llama3-70b'])).toBe(70_553_706_496);
  expect(total(PRESETS['llama3-405b'])).toBe(405_853_388_800);
  expect(total(PRESETS.gpt3) / 1e9).toBeCloseTo(174.6, 1);
});

test('an untied model pays for its vocabulary twice', () => {
  const { vocabulary, width } = PRESETS.mote;
  const untied = total({ ...PRESETS.mote, tied: false });
  expect(untied - total(PRESETS.mote)).toBe(vocabulary * width);
});

test('more heads change nothing, fewer keys and values do', () => {
  const heads = (changes: Partial<State>) => total(designOf(state(changes)));
  expect(heads({ heads: 8, keyValueHeads: 8 })).toBe(heads({}));
  expect(heads({ heads: 4, keyValueHeads: 1 })).toBeLessThan(heads({}));
});

test('heads that cannot share the width evenly become fewer, and that is said', () => {
  const view = parameterCountView(state({ heads: 7, keyValueHeads: 5 }));
  expect(view.design).toMatchObject({ heads: 6, keyValueHeads: 3 });
  expect(view.summary).toContain('7 heads cannot share 96 channels evenly');
});

test('the slider of keys and values goes through all numbers that share the heads evenly', () => {
  for (const heads of [1, 2, 12, 25, 96]) {
    const at = state({ width: 9600, heads, keyValueHeads: 1 });
    const { sharings } = parameterCountView(at);
    expect(sharings).toEqual([...sharings].sort((a, b) => a - b));
    expect([sharings[0], sharings.at(-1)]).toEqual([1, heads]);
    sharings.forEach((keyValueHeads, place) => {
      const view = parameterCountView({ ...at, keyValueHeads });
      expect(view.design.keyValueHeads).toBe(keyValueHeads);
      expect(view.sharing).toBe(place);
    });
  }
});

test('heads with keys and values of their own keep them, unless their number is locked', () => {
  const after = (search: string, changes: Partial<State> = {}) => {
    const figure = new FigureState(schema, { widget: 'parameter-count', start: changes });
    figure.readAddress({ pathname: '/embed/parameter-count/', search, hash: '' });
    setHeads(figure, 8);
    return [figure.state.heads, figure.state.keyValueHeads];
  };
  expect(after('')).toEqual([8, 8]);
  expect(after('', { keyValueHeads: 2 })).toEqual([8, 2]);
  expect(after('?lock=keyValueHeads')).toEqual([8, 4]);
});

test('one block is no plural', () => {
  expect(parameterCountView(state({ blocks: 1 })).summary).toContain(
    'The one block holds 110,784,',
  );
  expect(parameterCountView(state()).summary).toContain('Each of the 4 blocks holds 110,784;');
});

test('the shares of a picture, and the sums of the arithmetic, are of one whole', () => {
  for (const preset of Object.values(PRESETS)) {
    const view = parameterCountView(state(preset));
    const shares = view.rows.map(({ share }) => Number.parseFloat(share.replace(/[<>\s]/g, '')));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
    expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity|undefined/);
    expect(view.table.rows.every(({ cells }) => cells[0])).toBe(true);
  }
});

test('the largest part of Mote is the right guess', () => {
  const guess = firstGuess();
  if (guess.kind !== 'choice') throw new Error('expected a choice');
  const first = parameterCountView(state());
  const largest = first.rows.reduce((a, b) => (b.width > a.width ? b : a));
  expect(guess.options[guess.answer]).toBe(largest.label);
});

test('every preset and every extreme of a link can be drawn', () => {
  const extremes: Partial<State>[] = [
    { vocabulary: 1, width: 1, blocks: 1, heads: 256, keyValueHeads: 256, hidden: 1 },
    { vocabulary: 1_000_000, width: 99_991, blocks: 200, heads: 256, hidden: 1_000_000 },
  ];
  for (const extreme of extremes) {
    expect(JSON.stringify(parameterCountView(state(extreme)))).not.toMatch(/NaN|Infinity/);
  }
});

test('a slider stands at the stop nearest to any value', () => {
  expect(STOPS.width[nearestStop(STOPS.width, 96)]).toBe(96);
  expect(nearestStop(STOPS.width, 1)).toBe(0);
  expect(nearestStop(STOPS.positions, 0)).toBe(0);
  expect(nearestStop(STOPS.hidden, 1e6)).toBe(STOPS.hidden.length - 1);
});

test('renders its first state on the server', async () => {
  await expect(ssr(ParameterCount, {})).toMatchFileSnapshot('snapshots/parameter-count.html');
});
