import type { AskMote } from '#model/mote/ask-mote.ts';
import { softmax } from '#math/softmax.ts';
import { moteTokenizer } from '#model/mote/mote-tokenizer.ts';
import { tokenLabel } from '#ui/token-face.ts';
import { matrixRow } from '#widgets/prediction-matrix/matrix-row.ts';
import {
  countedRows,
  countTable,
  trueShares,
  type Shares,
} from '#widgets/prediction-matrix/world-rows.ts';
import { readManifest } from '../open-mote.ts';

const TEXTS = [
  'The cat sat on the',
  'The capital of France is',
  'The fox chased the',
  'One day Mia found a blue ring in the park. She showed it to',
  '12 + 30 =',
  'Passage: Zorami drinks tea. Vobo drinks water. Question: What does Zorami drink? Answer: Zorami drinks',
  // The reader's own row, until there is one.
  'The cat ran under the',
];
const HOW = { documents: 1000, seed: 1, length: 5, smooth: false };
/** Shares too small to be drawn are left out, but for those that the distance from the truth needs. */
const LEAST = 0.002;

/** The first state of the matrix: every row in truth, counted and as Mote has it. */
export async function record(ask: AskMote) {
  const tokenizer = moteTokenizer(readManifest().merges);
  const { vocabulary } = await ask('load', {});
  const rows = [];
  for (const text of TEXTS) {
    const { logits, dropped } = await ask('predict', { parts: [{ text }] });
    const label = (id: number) => tokenLabel(vocabulary[id]);
    const truth = trueShares(text, tokenizer);
    const row = matrixRow(text, dropped, truth, softmax(logits), label);
    const needed = new Set(
      [...(row.truth ?? []), ...row.shown.map(({ id }) => [id])].map(([id]) => id),
    );
    rows.push({
      ...row,
      truth: row.truth && rounded(row.truth),
      mote: rounded(row.mote.filter(([id, share]) => share >= LEAST || needed.has(id))),
      moteOthers: short(row.moteOthers),
    });
  }
  const counts = countedRows(countTable(HOW, tokenizer), TEXTS, HOW, tokenizer);
  return {
    how: HOW,
    rows,
    counts: {
      ...counts,
      rows: counts.rows.map(({ met, shares }) => ({ met, shares: rounded(shares) })),
    },
  };
}

function rounded(shares: Shares): Shares {
  return shares.map(([id, share]) => [id, short(share)]);
}

const short = (share: number) => Number(share.toPrecision(6));
