/** View-model of HeadsWithAJob: a text and a head in; where each word looks, and why it must, out. */
import { fixed, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { placesNamed } from '#math/attention-rules.ts';
import { matrixRow } from '#math/matrix.ts';
import { softmax } from '#math/softmax.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { textDirection } from '#ui/text-direction.ts';
import { words } from '#strings/heads-with-a-job.ts';
import { chosenHead, MOST, runHeads, type Run, type State } from './sentence.ts';
import { weightMatrices } from './weight-matrices.ts';

/** In SVG user units. Drawn phone-first: 320 wide, scaled by CSS; text is at least 14 units. */
export const WIDTH = 320;
const LABEL = 96;
/** Rows of the map that still leave room for a word beside each. */
const LABELLED = 14;
const FAINTEST = 0.005;

export function headsView(state: State, ran = runHeads(state)) {
  const made = chosenHead(ran, state);
  const { shown, at, head, cut } = made;
  const weights = matrixRow(head.attention.weights, at);
  return {
    last: shown.length - 1,
    at,
    nameOf: (place: number) => words.placeOf(shown[place], place, shown.length - 1),
    dir: textDirection(state.text),
    cut: cut ? words.cut(MOST) : '',
    chips: shown.map((token, place) => ({
      key: `place-${place}`,
      token,
      looking: place === at,
      later: place > at,
      bar: px(100 * weights[place]),
      share: place > at || weights[place] < FAINTEST ? '' : percent(weights[place]),
    })),
    map: map(made),
    weights: weightMatrices(made),
    summary: summary(made, state),
    named: [{ key: `place-${at}`, text: `“${shown[at]}”` }],
    table: {
      caption: words.tableCaption(words.heads[state.head], shown[at]),
      columns: words.columns,
      rows: shown.slice(0, at + 1).map((token, place) => ({
        key: `place-${place}`,
        cells: [
          place,
          token,
          fixed(matrixRow(head.attention.scaledScores, at)[place]),
          percent(weights[place]),
        ],
      })),
    },
    steps: steps(made),
  } satisfies FigureView & Record<string, unknown>;
}

/** Every row of weights, as squares. Those under half a percent are left white. */
function map({ shown, at, head }: Run) {
  const count = shown.length;
  const left = count <= LABELLED ? LABEL : 1;
  const cell = Math.min(22, (WIDTH - left - 1) / count);
  return {
    left,
    size: px(cell * count),
    height: px(cell * count + 2),
    labels:
      count <= LABELLED
        ? shown.map((token, i) => ({
            key: `place-${i}`,
            token: shortText(token, 10),
            y: px(1 + cell * (i + 0.5)),
          }))
        : [],
    rowY: px(1 + cell * at),
    cell: px(cell),
    /** The stair of the mask: rows see nothing to the right of it. */
    stair: `M${left} 1${shown.map((_, i) => `H${px(left + cell * (i + 1))}V${px(1 + cell * (i + 1))}`).join('')}H${left}Z`,
    squares: [...head.attention.weights.data.keys()]
      .filter((i) => head.attention.weights.data[i] >= FAINTEST)
      .map((i) => ({
        x: px(left + cell * (i % count)),
        y: px(1 + cell * Math.floor(i / count)),
        strength: px(head.attention.weights.data[i]),
      })),
  };
}

/** The places that the head's job is to find from place `at`; place p holds word id p − 1. */
function targets({ ids, at }: Run, head: State['head']): number[] {
  const named = placesNamed(head, [-1, ...ids], at);
  return head === 'same' ? [...named, at] : named;
}

function summary(made: Run, { head: name, sharpness }: State): string {
  const { shown, at, head, run, empty } = made;
  if (empty) return words.nothing;
  const weights = matrixRow(head.attention.weights, at);
  if (sharpness === 0) return words.alike(shown[at], percent(weights[0]));
  const found = targets(made, name);
  const share = percent(found.reduce((sum, place) => sum + weights[place], 0));
  if (name === 'previous')
    return at === 1
      ? words.first(shown[1], share)
      : words.previous(shown[at], shown[at - 1], share);
  if (name === 'same') return words.same(shown[at], found.length, share);
  if (found.length === 0) return words.resting(shown[at], percent(weights[0]));
  const next = softmax(matrixRow(run.nextTokenScores, at));
  const best = next.indexOf(Math.max(...next));
  const word = shown[made.ids.indexOf(run.vocabulary[best]) + 1];
  const followers = new Map(found.map((place) => [made.ids[place - 1], shown[place]]));
  const says = followers.has(run.vocabulary[best]) ? words.found : words.tooWeak;
  return says(shown[at], [...followers.values()], share, word, percent(next[best]));
}

function steps({ shown, at, head }: Run) {
  const scores = matrixRow(head.attention.scaledScores, at).slice(0, at + 1);
  const weights = matrixRow(head.attention.weights, at);
  const top = weights.indexOf(Math.max(...weights));
  const counts = new Map<string, number>();
  for (const score of scores) {
    const said = fixed(score, 4);
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  const sum = scores.reduce((total, score) => total + Math.exp(score), 0);
  const key = `place-${top}`;
  return [
    { key, says: words.stepScore(shown[top]), math: fixed(scores[top], 4) },
    {
      says: words.stepSum,
      math: `${[...counts].map(([score, count]) => `${count} × e^{${score}}`).join(' + ')} = ${significant(sum, 5)}`,
    },
    {
      key,
      says: words.stepWeight(shown[top]),
      math: `e^{${fixed(scores[top], 4)}} / ${significant(sum, 5)} = ${fixed(weights[top], 3)}`,
    },
    {
      says: words.stepCopy,
      math: shown
        .map((token, place) => ({ token, weight: weights[place] }))
        .filter(({ weight }) => weight >= FAINTEST)
        .map(({ token, weight }) => `${fixed(weight, 3)} × ${token}`)
        .join(' + '),
    },
  ];
}

/** Asked about the state the figure starts in, whose last word has stood there before. */
export function firstGuess(state: State): Guess {
  const { shown, ids, at, head } = chosenHead(runHeads(state), state);
  const copy = ids.indexOf(ids[at - 1]) + 1;
  const places = [copy, copy + 1, at - 1];
  const weights = matrixRow(head.attention.weights, at);
  const top = weights.indexOf(Math.max(...weights));
  return {
    kind: 'choice',
    id: 'heads-with-a-job.first',
    ask: words.guess,
    options: words.guessOptions(shown[copy], shown[copy + 1], shown[at - 1]),
    answer: places.indexOf(top),
    reveal: words.guessReveal(shown[top], percent(weights[top])),
  };
}
