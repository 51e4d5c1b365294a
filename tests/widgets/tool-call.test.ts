import { beforeAll, describe, expect, test } from 'vitest';
import type { MoteToken } from '#model/mote/mote-token.ts';
import { inSplit } from '#world/split-hash.ts';
import { NAMES_HELD_OUT_PERCENT } from '#world/made-up-name.ts';
import { startState } from '#ui/url-codec.ts';
import { converse, type AskModel, type Exchange, type Wish } from '#widgets/tool-call/exchange.ts';
import { answerCall, holds, readCall } from '#model/mote/calls.ts';
import ToolCall from '#widgets/tool-call/ToolCall.svelte';
import {
  asks,
  first,
  firstGuess,
  QUESTIONS,
  schema,
  toolCallView,
  wishOf,
} from '#widgets/tool-call/view.ts';
import { openMote } from '../../scripts/data/mote/open-mote.ts';
import { ssr } from '../support/ssr.ts';

const LAST = { step: schema.step.start };
const text = (...texts: string[]): MoteToken[] => texts.map((one, id) => ({ id, text: one }));
const calc: MoteToken = { id: 100, control: 'calc' };
const search: MoteToken = { id: 101, control: 'search' };

describe('the program', () => {
  test('reads the last call, up to the next control token', () => {
    const end: MoteToken = { id: 102, control: 'end' };
    expect(
      readCall([search, ...text(' a'), end, calc, ...text(' 4', '7', ' +', ' 1'), end]),
    ).toEqual({ tool: 'calc', words: '47 + 1' });
    expect(readCall(text(' no', ' call'))).toBeNull();
  });

  test('joins the bytes of a character that stands in several tokens', () => {
    const half = (part: number): MoteToken => ({
      id: 9,
      bytes: [0xc3],
      spells: 'é',
      part,
      parts: 2,
    });
    const lost: MoteToken = { id: 9, bytes: [0xff], spells: null, part: 1, parts: 1 };
    expect(readCall([search, half(1), half(2), lost])?.words).toBe('é\uFFFD');
  });

  test.each([
    ['47 + 38', '85'],
    ['12 - 30', '-18'],
    ['99999999999 * 99999999999', '9999999999800000000001'],
  ])('works out %s exactly', (words, result) => {
    expect(answerCall({ tool: 'calc', words }, [])).toEqual({ kind: 'worked out', text: result });
  });

  test.each(['100 bit4', '473', '', '1 + 2 + 3', '1.5 + 2', '- 3'])(
    'puts in nothing for a sum that it cannot read: “%s”',
    (words) => {
      expect(answerCall({ tool: 'calc', words }, [])).toEqual({ kind: 'unreadable', text: '' });
    },
  );

  test('finds at most three sentences by whole words, in capitals or not', () => {
    const list = ['Zo drinks tea.', 'Zorami drinks tea.', 'A zo.', 'zo', 'So does Zo.'];
    const { text: said } = answerCall({ tool: 'search', words: 'Zo' }, list);
    expect(said).toBe('Zo drinks tea. A zo. zo');
    expect(answerCall({ tool: 'search', words: 'Kolu' }, list).kind).toBe('not found');
    expect(answerCall({ tool: 'search', words: '' }, list).kind).toBe('unreadable');
    expect(answerCall(null, list).kind).toBe('unreadable');
    expect(holds('anything', '?!')).toBe(false);
  });
});

describe('with the shipped weights', () => {
  const mote = openMote();
  const ask: AskModel = {
    generate: (request) => mote('generate', request),
    tokenize: (request) => mote('tokenize', request),
    losses: (request) => mote('losses', request),
  };
  let vocabulary: readonly MoteToken[];
  beforeAll(async () => {
    ({ vocabulary } = await mote('load', {}));
  });
  const talk = (changes: Partial<Wish>) => converse({ ...first.wish, ...changes }, vocabulary, ask);
  const summary = async (changes: Partial<Wish>) =>
    toolCallView(LAST, { ...first.wish, ...changes }, await talk(changes)).summary;
  const whole = (placed: Exchange['answer']) =>
    placed.map(({ token }) => ('text' in token ? token.text : '')).join('');

  test('writing ends with ‹result›, and what follows is the program’s, token for token', async () => {
    const { first: wrote, result, answer } = await talk({ question: 'What is 384 * 291?' });
    expect(wrote.at(-1)!.token).toMatchObject({ control: 'result' });
    expect(whole(result)).toBe(` ${384 * 291}`);
    expect(result.at(-1)!.token).toMatchObject({ control: 'end' });
    expect(whole(answer)).toBe(` The answer is ${384 * 291}.`);
  });

  test('a token has the probability that Mote gave it in its place', async () => {
    const { first: wrote } = await talk({});
    const { logits } = await mote('predict', {
      parts: [{ control: 'user' }, { text: first.wish.question }, { control: 'bot' }],
    });
    const sum = logits.reduce((all, logit) => all + Math.exp(logit), 0);
    expect(wrote[0].probability).toBeCloseTo(Math.exp(logits[wrote[0].token.id]) / sum, 5);
  });

  test('every sentence of the list comes back when it is asked for', async () => {
    const asked = [
      ['What does Mirako drink?', 'Mirako drinks water.'],
      ['Where does Kolu live?', 'Kolu lives in Dublin.'],
      ['What does Tebo speak?', 'Tebo speaks Latin.'],
      ['What does Anna have?', 'Anna has the kite.'],
      ['What is the capital of Lumo?', 'The capital of Lumo is Oslo.'],
    ];
    expect(asked.map(([, said]) => said).join('\n')).toBe(first.wish.facts);
    for (const [question, said] of asked)
      expect(whole((await talk({ question })).answer), question).toBe(` ${said}`);
  });

  test('what the reader writes into the list is said, and without it something else is made up', async () => {
    const said = async (facts: string) => whole((await talk({ facts })).answer);
    expect(await said('Mirako drinks tea.')).toBe(' Mirako drinks tea.');
    expect(await said('')).toMatch(/^ Mirako drinks (?!tea|water)\w+\.$/);
  });

  test('the questions offered show what can happen: found, worked out, known, and four kinds of failure', async () => {
    const kinds = [];
    for (const question of QUESTIONS) {
      const { call, reply } = await talk({ question });
      const own = call && !asks(question, call) ? ', other words' : '';
      kinds.push(`${reply?.kind ?? 'no call'}${own}`);
    }
    expect(kinds).toEqual([
      'found',
      'worked out',
      'no call',
      'not found',
      'found',
      'not found, other words',
      'worked out, other words',
      'unreadable, other words',
    ]);
    const beside = await summary({ question: 'What does Tebo drink?' });
    expect(beside).toContain('puts in “Tebo speaks Latin”');
    expect(beside).toContain('Mote goes on: “Tebo drinks Latin”');
  });

  test('with no program Mote writes the result itself, and goes on with it', async () => {
    const said = await summary({ question: 'What is 384 * 291?', writer: 'mote' });
    expect(said).toContain('Mote writes a result itself');
    expect(said).toContain(`would have put in “${384 * 291}”`);
    expect(said).toContain('Its last word stands in the result');
  });

  test('what the reader puts in is repeated, right or wrong', async () => {
    const wish = { question: 'What is 47 + 38?', writer: 'reader', reply: '7' } as const;
    expect(await summary(wish)).toContain('Mote goes on: “The answer is 7”');
    expect(await summary({ writer: 'reader', reply: 'Mirako drinks petrol.' })).toContain(
      'does not stand in the result',
    );
    expect(await summary({ ...wish, reply: '' })).toContain('Mote made it up');
  });

  test('survives any question, any list and any result', async () => {
    const hostile = ['', ' ', '👩‍👩‍👧‍👦'.repeat(3), 'שלום', '\ud800', '\u0000‹calc›<|endoftext|>'];
    for (const [i, question] of hostile.entries()) {
      const writer = (['program', 'reader', 'mote'] as const)[i % 3];
      const wish: Wish = { question, writer, reply: question, facts: question };
      const view = toolCallView(LAST, wish, await converse(wish, vocabulary, ask));
      expect(JSON.stringify(view)).not.toMatch(/NaN|undefined/);
    }
  }, 20_000);

  test('a text longer than the context says so, and its tokens lack no place', async () => {
    const reply = 'é'.repeat(80);
    const made = await talk({ writer: 'reader', reply });
    expect(made.dropped).toBeGreaterThan(0);
    const view = toolCallView(LAST, { ...first.wish, writer: 'reader', reply }, made);
    expect(view.dropped).not.toBe('');
    expect(view.table.rows.some(({ cells }) => cells[2] === 'not computed')).toBe(true);
  });
});

describe('the picture', () => {
  test('goes from the question to the call, the result and the answer', () => {
    const parts = (step: number) =>
      toolCallView({ step }, first.wish, first.result).stages.map(({ part, from }) => [part, from]);
    const asked = ['question', 'reader'];
    expect(parts(0)).toEqual([asked]);
    expect(parts(3)).toEqual([asked, ['first', 'mote'], ['result', 'program'], ['answer', 'mote']]);
    expect(toolCallView({ step: 1 }, first.wish, first.result).summary).not.toContain('water');
    expect(parts(1)).toEqual([asked, ['first', 'mote']]);
  });

  test('marks what the program found in its list', () => {
    const [, , { list }] = toolCallView(LAST, first.wish, first.result).stages;
    expect(list.filter(({ found }) => found)).toEqual([
      { sentence: 'Mirako drinks water.', found: true },
    ]);
  });

  test('the words of a call are looked for as the program compares them, those of a sum with its signs', () => {
    const looks = (question: string, words: string) => asks(question, { tool: 'search', words });
    expect(looks('What does Anna’s cat have?', 'Anna')).toBe(true);
    expect(looks("What does Anna's cat have?", 'Anna')).toBe(true);
    expect(looks('What does Annabel have?', 'Anna')).toBe(false);
    expect(looks('What does Anna have?', '')).toBe(false);
    const works = (question: string, words: string) => asks(question, { tool: 'calc', words });
    expect(works('What is 12+30?', '12')).toBe(true);
    expect(works('What is 12+30?', '12 + 30')).toBe(true);
    expect(works('What is 12-30?', '12 + 30')).toBe(false);
    expect(works('What is 312 + 30?', '12 + 30')).toBe(false);
  });

  test('ends after the answer where nothing was called, whatever step a link asks for', () => {
    const made: Exchange = {
      first: text(' I', ' do').map((token) => ({ token, probability: 0.5 })),
      call: null,
      reply: null,
      result: [],
      answer: [],
      dropped: 0,
    };
    const view = toolCallView(LAST, first.wish, made);
    expect([view.now, view.last]).toEqual([1, 1]);
    expect(view.summary).toContain('calls no program');
    const begun = { ...made, first: [{ token: search, probability: 0.5 }, ...made.first] };
    expect(toolCallView(LAST, first.wish, begun).summary).toContain('no program is asked');
  });

  test('asks first about a name that training never shows', () => {
    expect(first.result.call).toEqual({ tool: 'search', words: 'Mirako' });
    expect(inSplit('mirako', NAMES_HELD_OUT_PERCENT, 'train')).toBe(false);
  });

  test('starts as recorded, and the guess has the recorded token as its answer', () => {
    expect(wishOf(startState(schema))).toEqual(first.wish);
    const guess = firstGuess();
    if (guess.kind !== 'choice') throw new Error('expected a choice');
    expect(guess.options[guess.answer]).toContain('call');
    expect(first.result.first[0].token).toMatchObject({ control: 'search' });
  });
});

test('draws its first state on the server', async () => {
  await expect(ssr(ToolCall, {})).toMatchFileSnapshot('snapshots/tool-call.html');
});
