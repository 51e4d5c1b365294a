/** View-model of NextWord: a prediction, recorded for the openings or made live, as bars and a sentence. */
import { count, fixed, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import recorded from '#data/mote/next-word.json';
import { surprisalBits } from '#math/surprisal.ts';
import { alphabetical } from '#ui/alphabetical.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { shortEnd } from '#ui/short-text.ts';
import { text } from '#ui/url-codec.ts';
import { model } from '#strings/model-status.ts';
import { words } from '#strings/next-word.ts';
import type { Prediction } from './prediction.ts';

export const LONGEST = 2000;
/** A guess offers the likeliest few words, in the order of the alphabet. */
const OFFERED = 5;

export const openings = recorded.map(({ text: opening }) => opening);

export const schema = { text: text(openings[0], { maxLength: LONGEST }) };

/** The prediction recorded for one of the openings. */
export function recordedFor(of: string): Prediction | undefined {
  return recorded.find((one) => one.text === of);
}

/** In SVG user units. */
export const WIDTH = 320;
const ROW = 26;
const BAR = { left: 120, right: 258 };

export function nextWordView(made: Prediction) {
  const { top, rest, entropyNats, vocabularySize, logNormaliser } = made;
  const others = vocabularySize - top.length;
  const entropyBits = entropyNats / Math.LN2;
  const rows = [
    ...top.map((one, i) => ({ key: `token-${i}`, ...one })),
    { key: 'rest', token: words.rest(count(others)), ending: '', probability: rest },
  ];
  const largest = Math.max(...rows.map(({ probability }) => probability));
  const [best] = top;
  const tail = shortEnd(made.text, 60);
  return {
    height: ROW * rows.length,
    barX: BAR.left,
    barHeight: ROW - 10,
    rows: rows.map(({ key, token, ending, probability }, i) => ({
      key,
      token,
      ending,
      rest: key === 'rest',
      y: ROW * i + 5,
      middle: ROW * i + ROW / 2,
      width: px(((BAR.right - BAR.left) * probability) / largest),
      share: percent(probability),
    })),
    summary:
      words.summary(
        tail === '' ? words.nothingTyped : words.typed(tail),
        named(best),
        percent(best.probability),
        fixed(entropyBits),
        significant(2 ** entropyBits),
      ) + (made.dropped > 0 ? model.dropped(count(made.dropped)) : ''),
    named: [{ key: 'token-0', text: percent(best.probability) }],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: [
        ...top.map(({ token, ending, logit, probability }, i) => ({
          key: `token-${i}`,
          cells: [
            token,
            ending,
            fixed(logit),
            percent(probability, 2),
            fixed(surprisalBits(probability)),
          ],
        })),
        { key: 'rest', cells: [words.rest(count(others)), '', '', percent(rest, 2), ''] },
      ],
    },
    steps: [
      {
        key: 'token-0',
        says: words.stepSoftmax(best.token, count(vocabularySize)),
        math: `e^{${fixed(best.logit, 4)}} / e^{${fixed(logNormaliser, 4)}} = ${significant(best.probability)}`,
      },
      {
        key: 'token-0',
        says: words.stepBits(best.token),
        math: `−log_{2} ${significant(best.probability, 4)} = ${fixed(surprisalBits(best.probability))}`,
      },
      {
        says: words.stepEntropy,
        math: `2^{${fixed(entropyBits, 4)}} = ${significant(2 ** entropyBits)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** A token, and the word that it most likely begins. */
function named({ token, ending }: { token: string; ending: string }): string {
  return ending ? words.beginning(token, word({ token, ending })) : token;
}

/** The word that a token most likely begins, as a reader would write it. */
function word({ token, ending }: { token: string; ending: string }): string {
  return token.replace(/^␣/, '') + ending;
}

/** Guess before you look: the likeliest words of an opening, in the order of the alphabet. */
export function guessFor({ text: of, top }: Prediction): Guess {
  const offered = top.filter(({ token }) => /\p{L}/u.test(token)).slice(0, OFFERED);
  const [best] = offered;
  const sorted = [...offered].sort((a, b) => alphabetical(word(a), word(b)));
  return {
    kind: 'choice',
    id: `next-word.${openings.indexOf(of)}`,
    ask: words.ask(of),
    options: sorted.map(word),
    answer: sorted.indexOf(best),
    bits: sorted.map(({ probability }) => surprisalBits(probability)),
    reveal: words.reveal(named(best), percent(best.probability)),
  };
}
