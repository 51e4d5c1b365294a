/** View-model of ToolCall: a question, what Mote wrote, what was put in, and how Mote went on. */
import { count, probability, significant } from '#chart/format.ts';
import recorded from '#data/mote/tool-call.json';
import type { FigureView, Guess, Step } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { tokenLabel } from '#ui/token-face.ts';
import { choice, number, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/tool-call.ts';
import { sentencesOf, WRITERS, type Exchange, type Placed, type Wish } from './exchange.ts';
import { product, share, spelled, textOf } from './placed.ts';
import { holds, type Call } from '#model/mote/calls.ts';
import { askedStage, stageOf, writerOf, type Part } from './stages.ts';

export const LONGEST = { question: 120, reply: 80, facts: 400 };

export const first = recorded.first as unknown as { wish: Wish; result: Exchange };

/** What may be asked; what becomes of each is tested on the shipped weights. */
export const QUESTIONS: readonly string[] = [
  first.wish.question,
  'What is 384 * 291?',
  'What is the capital of Italy?',
  'What does Hugo eat?',
  'What does Tebo drink?',
  'What does Zoë drink?',
  'What is 9876 - 4321?',
  'What is 48 / 6?',
];

/** The question, the call, the result, the answer. */
const STAGES = 4;

export const schema = {
  question: text(first.wish.question, { maxLength: LONGEST.question }),
  writer: choice(first.wish.writer, WRITERS),
  reply: text(first.wish.reply, { maxLength: LONGEST.reply }),
  facts: text(first.wish.facts, { maxLength: LONGEST.facts }),
  step: number(STAGES - 1, { min: 0, max: STAGES - 1, step: 1 }),
};
export type State = StateOf<typeof schema>;

/** What the exchange depends on: a reply that nobody gives is none. */
export const wishOf = ({ question, writer, reply, facts }: State): Wish => ({
  question,
  writer,
  reply: writer === 'reader' ? reply : '',
  facts,
});

export function toolCallView({ step }: Pick<State, 'step'>, wish: Wish, made: Exchange) {
  const parts: Part[] = made.reply ? ['first', 'result', 'answer'] : ['first'];
  const now = Math.min(step, parts.length);
  const shown = parts.slice(0, now);
  return {
    now,
    last: parts.length,
    stages: [askedStage(wish), ...shown.map((part) => stageOf(part, wish, made))],
    dropped: made.dropped > 0 ? words.dropped : '',
    /** What the program says to this call, whoever writes the result. */
    programText: made.reply?.text ?? '',
    summary: [
      words.asked(quoted(wish.question)),
      ...shown.map((part) => SAYS[part](wish, made)),
    ].join(''),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: shown.flatMap((part) =>
        made[part].map(({ token, probability: p }, i) => ({
          key: writerOf(part, wish) === 'mote' ? `${part}-${i}` : part, // others' text is drawn as one
          cells: [tokenLabel(token), words.by[writerOf(part, wish)], share(p)],
        })),
      ),
    },
    steps: shown.flatMap((part) => STEPS[part](wish, made)),
  } satisfies FigureView & Record<string, unknown>;
}

const SAYS: Record<Part, (wish: Wish, made: Exchange) => string> = {
  first({ question }, { first: tokens, call, reply }) {
    const all = quoted(spelled(tokens));
    if (!reply) {
      const calls = tokens.some(({ token }) => 'control' in token);
      return calls ? words.unfinished(all) : words.atOnce(all);
    }
    const [opening, ...rest] = tokens;
    const called = words.called(
      tokenLabel(opening.token),
      share(opening.probability),
      quoted(spelled(rest.slice(0, -1))),
    );
    return call && !asks(question, call) ? called + words.otherWords : called;
  },
  result({ writer }, { call, reply, first: tokens, result }) {
    const { kind, text: said } = reply!;
    const put = quoted(textOf(result));
    if (writer === 'reader') return words.byReader(put, quoted(said));
    if (writer === 'mote') return words.byMote(put, probability(product(result)), quoted(said));
    return words.replied[kind](quoted(call?.words ?? spelled(tokens)), put);
  },
  answer(_, { result, answer }) {
    const said = textOf(answer);
    const last = said.match(/[\p{L}\p{M}\p{N}]+/gu)?.at(-1);
    const from = textOf(result);
    const judged = !last
      ? ''
      : !from
        ? words.madeUp
        : holds(from, last)
          ? words.repeats
          : words.leaves;
    return words.goesOn(quoted(spelled(answer))) + judged;
  },
};

const STEPS: Record<Part, (wish: Wish, made: Exchange) => Step[]> = {
  first(_, { first: tokens, reply }) {
    if (tokens.length === 0) return [];
    const opening = words.stepFirst(tokenLabel(tokens[0].token));
    const steps = [{ key: 'first-0', says: opening, math: share(tokens[0].probability) }];
    if (!reply) return steps;
    const stop = tokens.length - 1;
    return [
      ...steps,
      ...multiplied(words.stepCall, tokens.slice(1, stop)),
      { key: `first-${stop}`, says: words.stepStop, math: share(tokens[stop].probability) },
    ];
  },
  result({ facts }, { call, reply, result }) {
    const list = sentencesOf(facts);
    const works =
      reply!.kind === 'worked out'
        ? [{ says: words.stepSum, math: `${call!.words} = ${reply!.text}` }]
        : call?.tool === 'search'
          ? [
              {
                says: words.stepSearch(list.length),
                math: count(list.filter((one) => holds(one, call.words)).length),
              },
            ]
          : [];
    return [...works, ...multiplied(words.stepResult, result)];
  },
  answer: (_, { answer }) => multiplied(words.stepAnswer, answer),
};

/** Whether the words of a call stand in the question, those of a sum with its signs. */
export function asks(question: string, { tool, words: called }: Call): boolean {
  const whole = (text: string) => text.replace(/\s/g, '');
  return holds(question, called) && (tool !== 'calc' || whole(question).includes(whole(called)));
}

function multiplied(says: string, tokens: readonly Placed[]): Step[] {
  if (tokens.length === 0 || tokens.some(({ probability: p }) => p === null)) return [];
  const factors = tokens.map(({ probability: p }) => significant(p!, 4)).join(' · ');
  return [{ says, math: `${factors} = ${significant(product(tokens))}` }];
}

/** In a sentence of its own, which has its own full stop. */
const quoted = (of: string) => words.quoted(shortText(of.replace(/\.$/, ''), 120));

/** Asked about what Mote writes first in the exchange that the figure shows first. */
export function firstGuess(): Guess {
  const [{ token, probability: p }] = first.result.first;
  const right =
    'control' in token
      ? 'call'
      : spelled(first.result.first).startsWith('I do')
        ? 'ignorance'
        : 'answer';
  const order = ['answer', 'ignorance', 'call'] as const;
  return {
    kind: 'choice',
    id: 'tool-call.first',
    ask: words.guess(first.wish.question),
    options: order.map((name) => words.options[name]),
    answer: order.indexOf(right),
    reveal: words.reveal(tokenLabel(token), share(p)),
  };
}
