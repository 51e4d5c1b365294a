/** A button that leads nowhere for now is not `disabled`, or the press that led there would lose the keyboard's focus. */
import { afterEach, expect, test, vi } from 'vitest';
import { FigureState } from '#ui/figure-state.svelte.ts';
import Player from '#ui/Player.svelte';
import { frame } from '#strings/frame.ts';
import { words as beatTheModel } from '#strings/beat-the-model.ts';
import { words as orderTest } from '#strings/order-test.ts';
import { words as positionWaves } from '#strings/position-waves.ts';
import { words as softmaxScores } from '#strings/softmax-scores.ts';
import { words as trainBpe } from '#strings/train-bpe.ts';
import { words as twoVectors } from '#strings/two-vectors.ts';
import BeatTheModel from '#widgets/beat-the-model/BeatTheModel.svelte';
import OrderTest from '#widgets/order-test/OrderTest.svelte';
import PositionWaves from '#widgets/position-waves/PositionWaves.svelte';
import SoftmaxScores from '#widgets/softmax-scores/SoftmaxScores.svelte';
import { SHIFTS } from '#widgets/softmax-scores/view.ts';
import TrainBpe from '#widgets/train-bpe/TrainBpe.svelte';
import TwoVectors from '#widgets/two-vectors/TwoVectors.svelte';
import { RANGE } from '#widgets/two-vectors/view.ts';
import { ssr } from '../support/ssr.ts';

afterEach(() => vi.restoreAllMocks());

/** The buttons that lead nowhere, by what is on them, and those that are locked. */
function buttons(html: string) {
  const all = [...html.matchAll(/<button ([^>]*)>([^<]*)/g)];
  const those = (attribute: RegExp) =>
    all.filter(([, given]) => attribute.test(given)).map(([, , label]) => label);
  return { ended: those(/aria-disabled="true"/), locked: those(/(^| )disabled/) };
}

const two = { names: ['a', 'b'], scores: [0, 1], shift: SHIFTS.max };

test.each([
  {
    of: 'order-test',
    html: () => ssr(OrderTest, { start: { at: 0 } }),
    ended: [orderTest.earlier],
  },
  {
    of: 'position-waves',
    html: () => ssr(PositionWaves, { start: { first: 0 } }),
    ended: [positionWaves.bothBack],
  },
  {
    of: 'softmax-scores',
    html: () => ssr(SoftmaxScores, { guess: false, start: two }),
    ended: [softmaxScores.remove, softmaxScores.add5],
  },
  {
    of: 'two-vectors',
    html: () => ssr(TwoVectors, { start: { b: [RANGE.max, 0] } }),
    ended: [twoVectors.double('B')],
  },
  {
    of: 'train-bpe',
    html: () => ssr(TrainBpe, { guess: false, start: { source: 'own' } }),
    ended: [trainBpe.oneMore, trainBpe.toEnd],
  },
  { of: 'beat-the-model', html: () => ssr(BeatTheModel, {}), ended: [beatTheModel.back] },
])('in $of the focus stays on a button at its end', ({ html, ended }) => {
  const found = buttons(html().split('class="figure-shown')[1]);
  expect(found).toEqual({ ended, locked: [] });
});

test('a player’s buttons stay at either end', () => {
  const at = (value: number) => buttons(ssr(Player, { label: 'Steps', value, last: 3 }));
  expect(at(0)).toEqual({ ended: [frame.toStart, frame.back], locked: [] });
  expect(at(1)).toEqual({ ended: [], locked: [] });
  expect(at(3)).toEqual({ ended: [frame.forward, frame.toEnd], locked: [] });
});

test('a lock disables what it locks', () => {
  vi.spyOn(FigureState.prototype, 'isLocked').mockReturnValue(true);
  const { locked } = buttons(ssr(OrderTest, {}));
  expect(locked).toEqual(expect.arrayContaining([orderTest.earlier, orderTest.later]));
});
