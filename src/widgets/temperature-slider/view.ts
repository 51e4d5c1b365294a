/** View-model of TemperatureSlider: scores, a temperature and a seed in; shares, draws, limits out. */
import { count as counted, fixed, percent, probability, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { categorical } from '#math/categorical.ts';
import { effectiveChoices } from '#math/effective-choices.ts';
import { entropyBits, entropySlope } from '#math/entropy.ts';
import { Random } from '#math/random.ts';
import { softmax } from '#math/softmax.ts';
import { powerTemperature } from '#math/temperature.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { number, numbers, seed, texts, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/temperature-slider.ts';
import { entropyCurve } from './entropy-curve.ts';

const MOST = 8;
export const SCORES = { min: -5, max: 5, step: 0.1 };
export const TEMPERATURES = { min: 0.05, max: 3, step: 0.05 };
/** How often the figure draws from the shares. */
const DRAWS = 1000;

export const schema = {
  names: texts(words.names, { minLength: 2, maxLength: MOST, maxChars: 16 }),
  scores: numbers([2.8, 1.9, 1.5, 0.4, -0.2, -1.4], { ...SCORES, minLength: 2, maxLength: MOST }),
  temperature: number(1, TEMPERATURES),
  seed: seed(1),
  at: number(0, { min: 0, max: MOST - 1, step: 1 }),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. Drawn phone-first: 320 wide, scaled by CSS; text is at least 14 units. */
export const WIDTH = 320;
export const BAR = { height: 14, top: 20 };
const ROW = 44;
/** Characters of the winners’ names that a line of the picture has room for. */
const LONGEST_WINNERS = 24;

export function temperatureSliderView({ names: given, scores: all, temperature, seed }: State) {
  const count = Math.min(given.length, all.length);
  const names = given.slice(0, count).map((name) => shortText(name, 14));
  const scores = all.slice(0, count);
  const shares = softmax(scores, temperature);
  const atOne = softmax(scores);
  const powers = powerTemperature(atOne, temperature);
  const drawn = draw(shares, seed);
  const bits = entropyBits(shares);
  const choices = effectiveChoices(shares);
  const best = Math.max(...scores);
  const top = scores.indexOf(best);
  const winners = names.filter((_, i) => scores[i] === best);
  const together = winners.join(words.and);

  const rows = scores.map((score, i) => ({
    key: `share-${i}`,
    name: names[i],
    y: ROW * i,
    width: px(WIDTH * shares[i]),
    ringX: px(Math.min(WIDTH - 7, Math.max(7, (WIDTH * drawn[i]) / DRAWS))),
    score: fixed(score, 1),
    says: words.shareAndDraws(probability(shares[i]), counted(drawn[i])),
  }));

  const t = fixed(temperature);
  const scaled = scores.map((score) => fixed(score / temperature));
  /** With digits enough that the exponential comes out as written. */
  const exponents = scores.map((score) => significant(score / temperature, 6));
  const exps = scores.map((score) => Math.exp(score / temperature));
  const sum = exps.reduce((total, exp) => total + exp, 0);
  return {
    height: ROW * count - 8,
    rows,
    limits: [
      {
        says: words.toZero(
          winners.length > 2 || together.length > LONGEST_WINNERS
            ? words.tied(counted(winners.length))
            : together,
          winners.length > 1 ? words.each(percent(1 / winners.length)) : percent(1, 0),
        ),
        segments: segments(scores.map((score) => (score === best ? 1 / winners.length : 0))),
      },
      {
        says: words.toInfinity(percent(1 / count)),
        segments: segments(scores.map(() => 1 / count)),
      },
    ],
    curve: entropyCurve(scores, temperature, TEMPERATURES),
    legend: words.legend(counted(DRAWS)),
    summary: words.summary(
      t,
      names[top],
      probability(shares[top]),
      drawn[top] === DRAWS ? words.none : counted(DRAWS - drawn[top]),
      fixed(bits),
      fixed(choices),
    ),
    named: [
      { key: rows[top].key, text: names[top] },
      { key: rows[top].key, text: probability(shares[top]) },
      { key: 'entropy', text: fixed(bits) },
      { key: 'entropy', text: fixed(choices) },
    ],
    table: {
      caption: words.tableCaption(counted(DRAWS)),
      columns: words.columns,
      rows: rows.map(({ key, name, score }, i) => ({
        key,
        cells: [
          name,
          score,
          scaled[i],
          probability(shares[i], 2),
          probability(powers[i], 2),
          fixed(DRAWS * shares[i], 1),
          counted(drawn[i]),
          fixed(deviations(drawn[i], shares[i]), 1),
        ],
      })),
    },
    steps: [
      ...rows.map(({ key, name, score }, i) => ({
        key,
        says: words.stepDivide(name),
        math: `${score} / ${t} = ${exponents[i]},  e^{${exponents[i]}} = ${significant(exps[i], 4)}`,
      })),
      {
        says: words.stepSum,
        math: `${exps.map((exp) => significant(exp, 4)).join(' + ')} = ${significant(sum, 4)}`,
      },
      {
        key: rows[top].key,
        says: words.stepShare(names[top]),
        math: `${significant(exps[top], 4)} / ${significant(sum, 4)} = ${significant(shares[top])}`,
      },
      {
        key: rows[top].key,
        says: words.stepPower,
        math: `${significant(atOne[top], 4)}^{1/${t}} / (${[...atOne]
          .map((p) => `${significant(p, 4)}^{1/${t}}`)
          .join(' + ')}) = ${significant(powers[top])}`,
      },
      {
        key: 'entropy',
        says: words.stepEntropy,
        math: `${[...shares].map((p) => `${significant(p, 4)} · ${significant(-Math.log2(p), 4)}`).join(' + ')} = ${significant(bits)}`,
      },
      {
        key: 'entropy',
        says: words.stepChoices,
        math: `2^{${significant(bits, 5)}} = ${significant(choices)}`,
      },
      { says: words.stepSlope, math: slopeMath(scores, temperature) },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** How often each candidate came up in the seeded draws. */
function draw(shares: Float64Array, seed: number): number[] {
  const random = new Random(seed);
  const drawn = Array.from(shares, () => 0);
  for (let i = 0; i < DRAWS; i++) drawn[categorical(shares, random)]++;
  return drawn;
}

/** How many standard deviations of a binomial count lie between what came and what to expect. */
function deviations(drawn: number, share: number): number {
  const spread = Math.sqrt(DRAWS * share * (1 - share));
  return spread === 0 ? 0 : (drawn - DRAWS * share) / spread;
}

function slopeMath(scores: number[], temperature: number): string {
  const slope = entropySlope(scores, temperature);
  const variance = slope * temperature ** 3;
  return `${significant(variance, 4)} / ${fixed(temperature)}^{3} = ${significant(slope)}`;
}

/** Shares laid end to end over the width, with a hairline between neighbours. */
function segments(shares: readonly number[]) {
  let from = 0;
  return shares.map((share) => {
    const x = from;
    from += share * WIDTH;
    return { x: px(x), width: px(Math.max(0, share * WIDTH - 1)) };
  });
}

/** Asked about temperature 0.2, whatever temperature the figure starts at. */
export function firstGuess({ names, scores }: State): Guess {
  const shares = softmax(scores, 0.2);
  const top = scores.indexOf(Math.max(...scores));
  const others = DRAWS * (1 - shares[top]);
  return {
    kind: 'number',
    id: 'temperature-slider.others',
    ask: words.guess(names[top], counted(DRAWS)),
    min: 0,
    max: 200,
    step: 1,
    unit: words.guessUnit,
    answer: others,
    tolerance: 8,
    reveal: words.guessReveal(fixed(others, 0), probability(shares[top])),
  };
}
