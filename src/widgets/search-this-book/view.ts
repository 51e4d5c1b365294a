/** View-model of SearchThisBook: a question and a library in; hits with reasons, prompt and sentence out. */
import { count, fixed } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { helpPages } from '#data/bike-workshop.ts';
import downloads from '#data/retrieval-downloads.json';
import firstState from '#data/search-this-book-first-state.json';
import { assemblePrompt, promptText } from '#model/retrieval/assemble-prompt.ts';
import { usedOverlap } from '#model/retrieval/cut-passages.ts';
import { literalSupport } from '#model/retrieval/literal-support.ts';
import {
  SEARCH_METHODS,
  searchPassages,
  type Hit,
  type SearchMethod,
} from '#model/retrieval/search-passages.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { choice, flag, number, startState, text, type StateOf } from '#ui/url-codec.ts';
import { prompt as promptWords } from '#strings/retrieval-prompt.ts';
import { words } from '#strings/search-this-book.ts';
import { smallLibrary, type Library } from './library.ts';
import { BAR, hitSteps, markedText, strongestPulls, termParts } from './reasons.ts';

export const LONGEST_QUESTION = 300;
export const LONGEST_ANSWER = 600;
export const LONGEST_TEXT = 60_000;
export const SIZES = { min: 10, max: 120, step: 5 };
export const OVERLAPS = { min: 0, max: 60, step: 5 };
export const COUNTS = { min: 1, max: 8, step: 1 };
/** Passages in the table beyond those in the prompt. */
const TABLE_ROWS = 12;
const LONGEST_TITLE = 48;

export const schema = {
  source: choice('shop', ['shop', 'book', 'own']),
  question: text('How high is the deposit for an electric bicycle?', {
    maxLength: LONGEST_QUESTION,
  }),
  own: text('', { maxLength: LONGEST_TEXT }),
  method: choice('keywords', SEARCH_METHODS),
  size: number(40, SIZES),
  overlap: number(10, OVERLAPS),
  titles: flag(true),
  count: number(3, COUNTS),
  at: number(1, COUNTS),
  /** An answer to hold against the passages. */
  answer: text('', { maxLength: LONGEST_ANSWER }),
};
export type State = StateOf<typeof schema>;

/** The label of the reader's own text, with how much of it is taken. */
export const ownLabel = words.own(count(LONGEST_TEXT));

/** What the downloads weigh as they travel, in kB. */
export const vectorKilobytes = count(downloads.vectorBytes / 1000);
export const tokenizerKilobytes = count(downloads.tokenizerBytes / 1000);

export const firstLibrary = (): Library => smallLibrary(helpPages, startState(schema));

/** A prompt whose tokens have been counted. */
export interface CountedPrompt {
  prompt: string;
  tokens: number;
}

/** How long a prompt is: in tokens where they were counted, now or when the book was made. */
export function promptSize(prompt: string, counted?: CountedPrompt) {
  const known = [counted, firstState].find((one) => one?.prompt === prompt);
  const characters = count(prompt.length);
  return {
    counted: known !== undefined,
    says: known ? words.tokens(count(known.tokens), characters) : words.characters(characters),
  };
}

/** `result` is what the search for the state's question found in this library. */
export function searchView(
  state: State,
  { documents, index }: Library,
  result = searchPassages(index, state.question, state.method),
) {
  const method: SearchMethod = index.meaning ? state.method : 'keywords';
  const found = result.hits.slice(0, state.count);
  const largest = Math.max(...result.hits.map(({ byWords }) => byWords?.score ?? 0));

  const hits = found.map((hit, i) => {
    const passage = index.passages[hit.passage];
    const { title, href } = documents[passage.document];
    const parts = method === 'vectors' ? [] : termParts(result, hit.passage, largest);
    const pulls = method === 'keywords' ? [] : strongestPulls(index, passage, result);
    const keys = new Map([
      ...pulls.map(({ word }) => [word, `hit-${i}`] as const),
      ...parts.map(({ term, key }) => [term, key] as const),
    ]);
    return {
      key: `hit-${i}`,
      hit,
      title,
      titlePieces: markedText(title, state.titles ? keys : new Map()),
      href,
      score: words.scores[method](scoreText(hit.score, method)),
      pieces: markedText(passage.text, keys),
      parts,
      cosine:
        method !== 'keywords' && hit.byMeaning
          ? {
              text: words.cosine(fixed(hit.byMeaning.score)),
              width: px(BAR.width * Math.max(0, hit.byMeaning.score)),
              pulls: pulls.map(({ word, pull }) => words.pull(word, fixed(pull))).join(', '),
            }
          : undefined,
      ranks: method === 'hybrid' ? words.ranks(hit.byWords?.rank, hit.byMeaning?.rank) : '',
      pulls,
    };
  });

  const assembled = assemblePrompt(
    state.question.trim(),
    found.map(({ passage }) => {
      const { document, text: own } = index.passages[passage];
      return { title: documents[document].title, text: own };
    }),
    promptWords.wording,
  );
  const explainedPlace = Math.min(state.at, hits.length);
  const explained = hits[explainedPlace - 1];
  return {
    hits,
    sizes: words.sizes(count(documents.length), count(index.passages.length)),
    overlap: usedOverlap(state),
    explainedPlace,
    unknown: index.meaning && method !== 'keywords' ? words.unknown(unknownWords(result)) : '',
    prompt: promptText(assembled),
    parts: assembled.map(({ from, number: at, text: own }) => ({
      key: at === undefined ? undefined : `hit-${at - 1}`,
      from,
      label: from === 'passage' ? promptWords.from.passage(at!) : promptWords.from[from],
      text: own,
    })),
    check: answerCheck(
      state.answer,
      found.map(({ passage }) => index.passages[passage].text),
    ),
    summary: summary(state, method, hits, result.hits.length),
    named: hits.slice(0, 1).map(({ key, score }) => ({ key, text: score })),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: result.hits.slice(0, Math.max(TABLE_ROWS, state.count)).map((hit, i) => ({
        key: i < hits.length ? `hit-${i}` : undefined,
        cells: [
          i + 1,
          shortText(documents[index.passages[hit.passage].document].title, LONGEST_TITLE),
          place(hit.byWords?.score, hit.byWords?.rank),
          place(hit.byMeaning?.score, hit.byMeaning?.rank),
          scoreText(hit.score, method),
        ],
      })),
    },
    steps: explained
      ? hitSteps(index, result, explained.hit, method, explained.pulls)
      : [{ says: words.stepNothing, math: '0' }],
  } satisfies FigureView & Record<string, unknown>;
}

const scoreText = (score: number, method: SearchMethod) =>
  fixed(score, method === 'hybrid' ? 4 : 2);

const place = (score: number | undefined, rank: number | undefined) =>
  score === undefined || rank === undefined ? words.notFound : words.place(fixed(score), rank);

function unknownWords({ embedding }: { embedding?: { unknown: string[] } }): string[] {
  return [...new Set(embedding?.unknown ?? [])].map((word) => shortText(word, 20)).slice(0, 8);
}

function summary(
  { question, method: wanted }: State,
  method: SearchMethod,
  hits: readonly { title: string; score: string; hit: Hit }[],
  found: number,
): string {
  const waiting = wanted === method ? '' : ` ${words.waiting}`;
  if (question.trim() === '') return words.noQuestion + waiting;
  if (hits.length === 0) return words.nothing[method] + waiting;
  const [{ title, score }] = hits;
  return words.summary(count(found), shortText(title, LONGEST_TITLE), score) + waiting;
}

/** An answer in pieces, with what of it stands in the passages; nothing for an empty one. */
function answerCheck(answer: string, passages: readonly string[]) {
  const { words: all, supported, spans, strayNumbers } = literalSupport(answer, passages);
  if (all === 0) return undefined;
  const pieces: { text: string; found: boolean }[] = [];
  let end = 0;
  for (const span of spans) {
    pieces.push({ text: answer.slice(end, span.start), found: false });
    pieces.push({ text: answer.slice(span.start, span.end), found: true });
    end = span.end;
  }
  pieces.push({ text: answer.slice(end), found: false });
  const strays = [...new Set(strayNumbers)].map((digits) => shortText(digits, 12));
  return {
    pieces: pieces.filter((piece) => piece.text !== ''),
    says: words.checked(count(supported), count(all), strays),
  };
}

/** Asked about the state the figure starts in. */
export function firstGuess(): Guess {
  const { index, documents } = firstLibrary();
  const { question } = startState(schema);
  const { hits, contributions } = searchPassages(index, question, 'keywords');
  const { passage } = hits[0];
  const held = contributions.filter(({ scores }) => scores[passage] > 0);
  const best = held.reduce((most, one) =>
    one.scores[passage] > most.scores[passage] ? one : most,
  );
  const least = held.reduce((few, one) => (one.scores[passage] < few.scores[passage] ? one : few));
  return {
    kind: 'choice',
    id: 'search-this-book.first',
    ask: words.guess(question, documents[index.passages[passage].document].title),
    options: held.map(({ term }) => term),
    answer: held.indexOf(best),
    reveal: words.guessReveal(
      { term: best.term, added: fixed(best.scores[passage]), holds: best.documentCount },
      { term: least.term, added: fixed(least.scores[passage]), holds: least.documentCount },
      index.passages.length,
    ),
  };
}
