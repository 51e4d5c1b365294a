/** The recorded measurement of every single switch, laid out as a table of blocks and parts. */
import { count, fixed, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import ablations from '#data/mote/ablations.json';
import facts from '#data/mote/facts.json';
import { perplexity } from '#math/perplexity.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { words } from '#strings/break-it.ts';
import { keyOf, namesOf, OVERALL, singleSwitches } from './switches.ts';

const { blocks, heads } = facts.config;
const from1 = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const changes = new Map(ablations.changes.map((change) => [change.key, change]));
const switches = singleSwitches(facts.config).map(({ key, switches: one }) => ({
  ...changes.get(key)!,
  name: namesOf(one)[0],
}));
const largest = Math.max(...switches.map(({ change }) => change));
const worst = switches.find(({ change }) => change === largest)!;

/** In SVG user units. */
export const CELL = { width: 100, height: 8 };

const signed = (nats: number) => words.sample.change(fixed(nats));

function cell(key: string) {
  const { change } = changes.get(key)!;
  return {
    key,
    change: signed(change),
    width: px((CELL.width * Math.max(0, change)) / largest),
  };
}

/** The same whatever the state: it was measured once. */
export function sampleView() {
  const single = switches.filter(({ key }) => key.startsWith('head-'));
  const byHead = single.map(({ change }) => change);
  const { sample } = words;
  return {
    overall: OVERALL.map((flag) => ({ label: words.names[flag], cell: cell(flag) })),
    blockHeads: from1(blocks).map((block) => sample.blockHead(block)),
    rows: [
      ...from1(heads).map((head) => ({
        label: sample.headRow(head),
        cells: from1(blocks).map((block) => cell(keyOf('head', block, head))),
      })),
      ...(['attention', 'mlp', 'bend', 'block', 'residual'] as const).map((part) => ({
        label: sample.row[part],
        cells: from1(blocks).map((block) => cell(keyOf(part, block))),
      })),
    ],
    summary: [
      sample.summary(
        count(ablations.documents),
        count(ablations.tokens),
        fixed(ablations.loss),
        worst.name,
        signed(worst.change),
      ),
      sample.heads(signed(Math.min(...byHead)), signed(Math.max(...byHead))),
    ].join(' '),
    table: {
      caption: sample.tableCaption,
      columns: sample.columns,
      rows: switches.map(({ key, name, change, error }) => ({
        key,
        cells: [name, sample.change(fixed(change, 3)), fixed(error, 3)],
      })),
    },
    steps: [
      {
        says: words.steps.base,
        math: `e^{${fixed(ablations.loss, 4)}} = ${significant(perplexity(ablations.loss))}`,
      },
      {
        key: worst.key,
        says: words.steps.worst,
        math: `e^{${fixed(ablations.loss, 4)} + ${fixed(worst.change, 4)}} = ${significant(perplexity(ablations.loss + worst.change))}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Switches that the guess offers. */
const OFFERED = ['noMask', 'noPositions', 'noScale', keyOf('attention', 1), keyOf('mlp', 1)];

/** Guess before you look: the costliest of a few switches. */
export function sampleGuess(): Guess {
  const offered = OFFERED.map((key) => switches.find((one) => one.key === key)!);
  const sorted = [...offered].sort((a, b) => b.change - a.change);
  const [most, least] = [sorted[0], sorted[sorted.length - 1]];
  return {
    kind: 'choice',
    id: 'break-it.costliest',
    ask: words.ask,
    options: offered.map(({ name }) => name),
    answer: offered.indexOf(most),
    reveal: words.reveal(most.name, signed(most.change), least.name, signed(least.change)),
  };
}
