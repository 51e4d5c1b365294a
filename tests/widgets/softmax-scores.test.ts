import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import SoftmaxScores from '#widgets/softmax-scores/SoftmaxScores.svelte';
import {
  firstGuess,
  MOST,
  schema,
  scoreAt,
  softmaxScoresView,
  withNew,
  without,
} from '#widgets/softmax-scores/view.ts';
import { decodeState, startState } from '#ui/url-codec.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const view = (state: Partial<typeof start>) => softmaxScoresView({ ...start, ...state });
const shares = ({ rows }: ReturnType<typeof view>) => rows.map(({ share }) => share);

describe('shares', () => {
  it('shows G-01: 4.2, 1.8, 0.9, −0.4, −2.1 give 87.8, 8.0, 3.2, 0.9, 0.2 %', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    expect(shares(view({ names, scores: [4.2, 1.8, 0.9, -0.4, -2.1] }))).toEqual([
      '87.8\u00a0%',
      '8.0\u00a0%',
      '3.2\u00a0%',
      '0.9\u00a0%',
      '0.2\u00a0%',
    ]);
  });

  it('shows G-02 with its exponentials and their sum, 21.41', () => {
    const { rows, sum } = view({ names: ['a', 'b', 'c'], scores: [2.8, 1.2, 0.5] });
    expect(rows.map(({ share }) => share)).toEqual(['76.8\u00a0%', '15.5\u00a0%', '7.7\u00a0%']);
    expect(rows.map(({ exp }) => exp)).toEqual(['16.44', '3.32', '1.649']);
    expect(sum).toBe('21.41');
  });

  it('fills the whole bar: parts follow each other and end at its end', () => {
    const { rows } = view({});
    expect(rows[0].partX).toBe(0);
    const ends = rows.map(({ partX, partWidth }) => partX + partWidth);
    rows.slice(1).forEach((row, i) => expect(row.partX - ends[i]).toBeCloseTo(2, 1));
    expect(ends.at(-1)).toBeCloseTo(318, 1);
  });

  it('says who leads and by what factor', () => {
    expect(view({}).summary).toBe('“mat” gets 61.7\u00a0%, 2.72 times the share of “sofa”.');
  });

  it('says when first place is shared', () => {
    expect(view({ scores: [2, 2, 0, 0] }).summary).toBe(
      '“mat” and “sofa” share first place with 44.0\u00a0% each.',
    );
    expect(view({ names: ['a', 'b', 'c', 'd'], scores: [2, -1, 2, 2] }).summary).toContain(
      '“a”, “c” and “d” share first place with 32.8\u00a0% each.',
    );
  });

  it('colours a negative score as one', () => {
    expect(view({}).rows.map(({ quantity }) => quantity)).toEqual([
      'q-logit',
      'q-logit',
      'q-logit',
      'q-logit-negative',
    ]);
  });
});

describe('the same number added to every score', () => {
  it('changes no share from −1,000 to 1,000', () => {
    for (let shift = -1000; shift <= 1000; shift += 5)
      expect(shares(view({ shift })), `shift ${shift}`).toEqual(shares(view({})));
  });

  it('leaves the printed formula in agreement at 5', () => {
    const { health, rows, summary } = view({ shift: 5 });
    expect(health).toBe('same');
    expect(rows.map(({ naive }) => naive.share)).toEqual(shares(view({})));
    expect(rows[0].naive.quotient).toEqual(['1,097', '÷ 1,776']);
    expect(rows[0].stable.quotient).toEqual(['1', '÷ 1.62']);
    expect(summary).toMatch(/5 added to every score has changed no share\.$/);
  });

  it('overflows the printed formula at 1,000, and only that', () => {
    const { health, rows } = view({ shift: 1000 });
    expect(health).toBe('broken');
    for (const { naive, stable } of rows) {
      expect(naive).toEqual({ quotient: ['∞', '÷ ∞'], share: 'not a number', wrong: true });
      expect(stable.share).toMatch(/^\d+\.\d\u00a0%$/);
    }
  });

  it('overflows in the sum alone at 705, where every share would come out as nothing', () => {
    const { health, rows, sum, summary } = view({ scores: [4.7, 4.7, 0, -1], shift: 705 });
    expect(rows.map(({ exp }) => exp)).not.toContain('∞');
    expect(sum).toBe('∞');
    expect(rows.map(({ naive }) => naive.share)).toEqual(Array(4).fill('0.0\u00a0%'));
    expect(health).toBe('broken');
    expect(summary).toContain('cannot hold');
  });

  it('divides zero by zero in the printed formula at −1,000', () => {
    const { health, rows } = view({ shift: -1000 });
    expect(health).toBe('broken');
    expect(rows[0].naive).toEqual({ quotient: ['0', '÷ 0'], share: 'not a number', wrong: true });
  });

  it('gives wrong shares without a warning sign at −745', () => {
    const { health, rows, summary } = view({ shift: -745 });
    expect(health).toBe('off');
    expect(rows.map(({ naive }) => naive.share)).toEqual([
      '57.1\u00a0%',
      '28.6\u00a0%',
      '14.3\u00a0%',
      '0.0\u00a0%',
    ]);
    expect(rows.every(({ naive }) => naive.wrong)).toBe(true);
    expect(summary).toContain('too few digits');
  });

  it('shows the raised score in the arithmetic', () => {
    expect(view({ shift: 5 }).steps[0].math).toBe('e^{7.0} = 1,097');
    expect(view({ shift: 5 }).steps.at(-1)!.math).toBe(
      'e^{7.0 − 7.0} ÷ (1 + 0.3679 + 0.2019 + 0.04979) = 61.7\u00a0%',
    );
  });
});

describe('what a link may bring', () => {
  it('draws as many candidates as both lists hold', () => {
    const { rows, table } = view({ names: ['a', 'b', 'c'], scores: [1, 2, 3, 4, 5] });
    expect(rows).toHaveLength(3);
    expect(table.rows).toHaveLength(3);
  });

  it('names a candidate whose name is empty', () => {
    expect(view({ names: ['', ' '], scores: [1, 0] }).summary).toContain('“(no name 1)”');
  });

  it('keeps every text as it was typed', () => {
    const names = ['👩‍👩‍👧‍👦', 'שלום', '\uD83D', '<|endoftext|>', 'a\u0000b'];
    const { rows } = view({ names, scores: [5, 4, 3, 2, 1] });
    expect(rows.map(({ name }) => name)).toEqual(names);
  });

  it('says no name in a sentence so that the words after it turn round', () => {
    const { summary, steps, named } = view({
      names: ['a\u202Eb', '\u202Ac\u202D'],
      scores: [1, 0],
    });
    expect(summary).toContain('“ab” gets');
    expect(JSON.stringify([summary, steps, named])).not.toMatch(/[\u202A-\u202E]/);
  });

  it('refuses scores out of range, and lists too short or too long', () => {
    const { problems } = decodeState(
      schema,
      new URLSearchParams({
        names: 'a',
        scores: Array(MOST + 1)
          .fill('0')
          .join(','),
        shift: '1e9',
        at: 'NaN',
      }),
    );
    expect(problems.map(({ name }) => name)).toEqual(['names', 'scores', 'shift', 'at']);
  });
});

describe('adding and removing', () => {
  const uneven = { ...start, names: ['a', 'b', 'c'], scores: [1, 2, 3, 4, 5] };

  it('adds one candidate with score 0 behind those that were drawn', () => {
    expect(withNew(uneven)).toEqual({
      names: ['a', 'b', 'c', 'new 4'],
      scores: [1, 2, 3, 0],
      at: 3,
    });
  });

  it('removes one candidate from both lists, and leaves them as long as each other', () => {
    expect(without(uneven, 1)).toEqual({ names: ['a', 'c'], scores: [1, 3], at: 0 });
    expect(without(uneven, 0).at).toBe(0);
  });
});

describe('dragging', () => {
  it('stops at both ends of the scale', () => {
    expect(scoreAt(-500)).toBe(-5);
    expect(scoreAt(500)).toBe(5);
  });

  it('comes back to the score it was drawn at, on the slider’s steps', () => {
    const { rows } = view({ scores: [2, 1, 0.4, -1] });
    expect(rows.map(({ scoreX }) => scoreAt(scoreX))).toEqual([2, 1, 0.4, -1]);
    expect(scoreAt(rows[0].scoreX + 0.4)).toBe(2);
  });
});

describe('the links of the chapter', () => {
  const chapter = readFileSync('content/chapters/04-softmax.mdx', 'utf8');
  const links = [...chapter.matchAll(/\?f=softmax-scores&([^#]+)#softmax-scores/g)].map(
    ([, query]) => decodeState(schema, new URLSearchParams(query)),
  );

  it('can all be read', () => {
    expect(links.map(({ problems }) => problems)).toEqual([[], [], [], []]);
  });

  it('lead to what the text says: the example, e², no number, wrong numbers', () => {
    const [byHand, fourAndTwo, overflow, underflow] = links.map(({ state }) => view(state));
    expect(byHand.sum).toBe('21.41');
    expect(fourAndTwo.summary).toContain('7.39 times');
    expect(overflow.health).toBe('broken');
    expect(underflow.health).toBe('off');
  });
});

it('asks for shares, and knows the computed ones', () => {
  const guess = firstGuess(start);
  if (guess.kind !== 'shares') throw new Error('expected a guess of shares');
  expect(guess.options[0]).toBe('mat, score 2.0');
  expect(guess.answer.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(guess.answer[0]).toBeCloseTo(0.61745, 5);
});

it('is drawn at build as it is drawn in the browser', async () => {
  await expect(ssr(SoftmaxScores, {})).toMatchFileSnapshot('snapshots/softmax-scores.html');
});
