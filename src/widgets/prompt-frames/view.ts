/** View-model of PromptFrames: three prompts, what the model wrote on, and the chance of one answer. */
import { percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import recorded from '#data/mote/prompt-frames.json';
import type { Part } from '#model/mote/control.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { tokenLabel } from '#ui/token-face.ts';
import { choice, flag, seed, text as textField, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/prompt-frames.ts';
import { FRAMES, HOWS, promptOf, type Framed, type FramesWish } from './frames.ts';

export const LONGEST = { question: 160, answer: 80 };

const first = recorded as unknown as { wish: FramesWish; framed: readonly Framed[] };
export const firstFrames = { wish: first.wish, result: first.framed };

/** Questions of the small world, each with an answer to weigh. */
export const QUESTIONS: readonly { question: string; answer: string }[] = [
  { question: first.wish.question, answer: first.wish.answer },
  { question: 'What is the opposite of high?', answer: 'The opposite of high is low.' },
  { question: 'What is a young bear?', answer: 'A young bear is a cub.' },
  { question: 'How are you?', answer: 'I am fine, thank you.' },
];

export const schema = {
  question: textField(first.wish.question, { maxLength: LONGEST.question }),
  answer: textField(first.wish.answer, { maxLength: LONGEST.answer }),
  how: choice('sample', HOWS),
  seed: seed(first.wish.seed),
  cut: flag(false),
};
export type State = StateOf<typeof schema>;

export const wishOf = ({ question, answer, seed: from, how }: State): FramesWish => ({
  question,
  answer,
  seed: from,
  how,
});

/** A stretch of text, or a control token. */
interface Run {
  text: string;
  control: boolean;
}

export const BAR = { width: 100, height: 8 };

export function promptFramesView({ cut }: State, wish: FramesWish, framed: readonly Framed[]) {
  const answer = shortText(wish.answer.trim(), 40);
  const lanes = framed.map(({ name, written, stop, ending, answerNats, dropped }) => {
    const shown = cut ? written.slice(0, stop) : written;
    const weighed = answerNats.length > 0;
    const chance = weighed ? Math.exp(-answerNats.reduce((sum, nats) => sum + nats, 0)) : 0;
    const end = ending !== 'length' && shown.length === written.length ? ending.control : null;
    return {
      key: name,
      title: words.frames[name],
      prompt: runsOfParts(promptOf(name, wish.question)),
      written: runsOf(shown),
      hidden: shown.length < written.length ? words.hidden(written.length - shown.length) : '',
      end: end ? words.control(end) : '',
      waits: end === 'result' ? words.waits : '',
      chance: weighed ? percent(chance) : words.none,
      saysChance: weighed ? words.chance(answer, percent(chance)) : words.noAnswer,
      width: px(BAR.width * chance),
      dropped: dropped > 0 ? words.dropped : '',
      nats: answerNats,
      total: chance,
      ended: ending === 'length' ? words.atLength : words.ended(words.control(ending.control)),
    };
  });
  const [bare, question, dialogue] = lanes;
  return {
    lanes,
    summary:
      answer === ''
        ? words.noAnswer
        : words.summary(bare.chance, question.chance, dialogue.chance, answer),
    named: lanes.map(({ key, chance }) => ({ key, text: chance })),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: lanes.map(({ key, title, ended, chance }, i) => ({
        key,
        cells: [title, spelled(framed[i].written), ended, chance],
      })),
    },
    steps: lanes
      .filter(({ nats }) => nats.length > 0)
      .map(({ key, title, nats, total }) => ({
        key,
        says: words.stepProduct(title, nats.length),
        math: `${nats.map((of) => significant(Math.exp(-of), 5)).join(' × ')} = ${significant(total)}`,
      })),
  } satisfies FigureView & Record<string, unknown>;
}

function runsOfParts(parts: readonly Part[]): Run[] {
  return parts.map((part) =>
    'control' in part
      ? { text: words.control(part.control), control: true }
      : { text: part.text, control: false },
  );
}

function runsOf(tokens: readonly MoteToken[]): Run[] {
  const runs: Run[] = [];
  for (const token of tokens) {
    const control = 'control' in token;
    const text = 'text' in token ? token.text : tokenLabel(token);
    const last = runs[runs.length - 1];
    if (last && !last.control && !control) last.text += text;
    else runs.push({ text, control });
  }
  return runs;
}

const spelled = (tokens: readonly MoteToken[]) =>
  runsOf(tokens)
    .map((run) => run.text)
    .join('')
    .trim() || words.nothing;

/** Asked about the frame of question and answer, as the figure shows it first. */
export function firstGuess(): Guess {
  const lane = firstFrames.result[FRAMES.indexOf('question')];
  const after = lane.written.slice(lane.stop);
  const right = after.length > 0 ? 'asks' : lane.ending === 'length' ? 'else' : 'stops';
  const order = ['stops', 'asks', 'else'] as const;
  return {
    kind: 'choice',
    id: 'prompt-frames.after',
    ask: words.guess(firstFrames.wish.question),
    options: order.map((name) => words.options[name]),
    answer: order.indexOf(right),
    reveal: words.reveal(shortText(spelled(lane.written), 120)),
  };
}
