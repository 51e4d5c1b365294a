import { describe, expect, it } from 'vitest';
import { helpPages } from '#data/bike-workshop.ts';
import downloads from '#data/retrieval-downloads.json';
import examples from '#data/retrieval-examples.json';
import measured from '#data/measure-it-first-state.json';
import imagined from '#data/measure-it-imagined.json';
import firstState from '#data/search-this-book-first-state.json';
import { searchPassages } from '#model/retrieval/search-passages.ts';
import { sentenceEmbedder } from '#model/retrieval/sentence-embedder.ts';
import { decodeState, startState } from '#ui/url-codec.ts';
import {
  bookDocuments,
  library,
  ownDocuments,
  smallLibrary,
} from '#widgets/search-this-book/library.ts';
import SearchThisBook from '#widgets/search-this-book/SearchThisBook.svelte';
import {
  firstGuess,
  firstLibrary,
  LONGEST_TEXT,
  promptSize,
  schema,
  searchView,
} from '#widgets/search-this-book/view.ts';
import { retrievalFirstStates } from '../../scripts/data/retrieval-first-states.ts';
import { wordVectors } from '../model/word-vectors/shipped-vectors.ts';
import { hostile } from '../e2e/support/hostile.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const embedder = sentenceEmbedder(wordVectors);
const shop = firstLibrary();
const byMeaning = await library(helpPages, start, embedder);
const view = (state: Partial<typeof start>, pages = shop) =>
  searchView({ ...start, ...state }, pages);
const titles = ({ hits }: ReturnType<typeof view>) => hits.map(({ title }) => title);

it('shows recorded numbers that the same code computes anew (else: node scripts/data/retrieval-first-states.ts)', async () => {
  expect(await retrievalFirstStates()).toEqual({
    'search-this-book-first-state': firstState,
    'measure-it-first-state': measured,
    'measure-it-imagined': imagined,
    'retrieval-examples': examples,
    'retrieval-downloads': downloads,
  });
});

describe('keywords', () => {
  it('finds the page on deposits, and says with which score', () => {
    const { summary, hits } = view({});
    expect(titles(view({}))[0]).toBe('Deposits');
    expect(summary).toMatch(
      /^\d+ passages found; the first is from “Deposits”, with BM25 \d\.\d\d\.$/,
    );
    expect(hits).toHaveLength(3);
  });

  it('draws a search made before without another one', () => {
    const question = 'Where do I get a helmet?';
    const drawn = searchView(start, shop, searchPassages(shop.index, question, 'keywords'));
    expect(titles(drawn)).not.toEqual(titles(view({})));
    expect(titles(drawn)).toEqual(titles(view({ question })));
  });

  it('gives reasons that add up to the score', () => {
    for (const { hit, parts } of view({ count: 8 }).hits) {
      const sum = parts.reduce((total, { added }) => total + Number(added), 0);
      expect(sum).toBeCloseTo(hit.score, 1);
    }
  });

  it('draws the reasons of the best score as a full bar', () => {
    const { parts } = view({}).hits[0];
    const last = parts.at(-1)!;
    expect(last.x + last.width).toBeCloseTo(199, 0);
  });

  it('marks the words of the question in the passage', () => {
    const marked = view({}).hits[0].pieces.filter(({ key }) => key);
    expect(new Set(marked.map(({ text }) => text))).toEqual(
      new Set(['deposit', 'bicycle', 'electric']),
    );
    expect(
      view({})
        .hits[0].pieces.map(({ text }) => text)
        .join(''),
    ).toContain('one 200 euros');
  });

  it('finds nothing for words that no page holds, and says so', () => {
    const { hits, summary, steps, parts } = view({ question: 'zeppelin' });
    expect(hits).toEqual([]);
    expect(summary).toMatch(/^No passage holds a word/);
    expect(steps).toHaveLength(1);
    expect(parts.map(({ from }) => from)).toEqual(['program', 'reader']);
  });
});

describe('word vectors', () => {
  it('find the page on theft for “robbery”, which keywords do not', () => {
    const question = 'What should I do after a robbery?';
    expect(titles(view({ question, count: 5 }))).not.toContain('Theft');
    expect(titles(view({ question, method: 'vectors' }, byMeaning))[0]).toBe('Theft');
  });

  it('say how the cosine comes about: the pulls named and the rest sum to it', () => {
    const { steps } = view({ method: 'vectors' }, byMeaning);
    const [left, right] = steps[0].math.replace('cos = ', '').replaceAll('− ', '+ -').split(' = ');
    const sum = left.split(' + ').reduce((total, pull) => total + Number(pull), 0);
    expect(sum).toBeCloseTo(Number(right), 2);
  });

  it('are waited for with the ranking by keywords, openly', () => {
    const waiting = view({ method: 'vectors' });
    expect(titles(waiting)).toEqual(titles(view({})));
    expect(waiting.summary).toContain('not loaded yet');
  });

  it('name the words they do not know', () => {
    expect(view({ question: 'zzyzx bicycle', method: 'vectors' }, byMeaning).unknown).toContain(
      '“zzyzx”',
    );
    const lost = view({ question: 'zzyzx', method: 'vectors' }, byMeaning);
    expect(lost.hits).toEqual([]);
    expect(lost.summary).toContain('no direction');
  });
});

it('fuses by rank: the score is the sum of both reciprocals', () => {
  for (const { hit } of view({ method: 'hybrid', count: 8 }, byMeaning).hits) {
    const ranks = [hit.byWords, hit.byMeaning].flatMap((place) => (place ? [place.rank] : []));
    const sum = ranks.reduce((total, rank) => total + 1 / (60 + rank), 0);
    expect(hit.score).toBeCloseTo(sum, 12);
  }
});

describe('the prompt', () => {
  it('holds the instruction, the passages in order and the question', () => {
    const { prompt, parts } = view({ count: 2 });
    expect(parts.map(({ from }) => from)).toEqual(['program', 'passage', 'passage', 'reader']);
    expect(prompt).toContain('[1] Deposits\nFor every bicycle on hire');
    expect(prompt).toMatch(/Question: How high is the deposit for an electric bicycle\?$/);
  });

  it('shows the recorded token count for the first prompt only', () => {
    expect(promptSize(view({}).prompt).says).toMatch(/^180 tokens as GPT-2 counts them/);
    const { prompt } = view({ count: 4 });
    expect(promptSize(prompt)).toMatchObject({ counted: false });
    expect(promptSize(prompt).says).not.toContain('tokens');
    expect(promptSize(prompt, { prompt, tokens: 240 }).says).toContain('240 tokens');
    expect(promptSize(`${prompt}!`, { prompt, tokens: 240 }).counted).toBe(false);
  });
});

describe('an answer held against the passages', () => {
  it('shows what stands there word for word, and names the number that does not', () => {
    const answer =
      'The deposit for an electric bicycle is 150 euros. You get it back on the same day.';
    const { pieces, says } = view({ answer }).check!;
    expect(pieces.map(({ text }) => text).join('')).toBe(answer);
    expect(pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual([
      'for an electric',
      'euros. You get it back on the same',
    ]);
    expect(says).toMatch(/^11 of 17 words .* In none of the passages: 150\./);
  });

  it('is left out while there is none', () => {
    expect(view({ answer: ' … ' }).check).toBeUndefined();
  });
});

describe('documents', () => {
  it('come from a paste, divided at lines that start with “# ”', () => {
    expect(ownDocuments('before\n# One\nfirst\n\n# Two\nsecond # not a title', 'Untitled')).toEqual(
      [
        { title: 'Untitled', text: 'before' },
        { title: 'One', text: 'first' },
        { title: 'Two', text: 'second # not a title' },
      ],
    );
    expect(ownDocuments(' \n\n', 'Untitled')).toEqual([]);
  });

  it('come from the book, each section with its address on this site', () => {
    const sections = [{ heading: 'Start', path: '/chapters/a/#start', text: 'words' }];
    expect(bookDocuments({ chapters: [{ title: 'A', sections }] }, '/book/')).toEqual([
      { title: 'A: Start', text: 'words', href: '/book/chapters/a/#start' },
    ]);
  });

  it('are indexed in slices exactly as in one go', async () => {
    const sliced = await library(helpPages, start);
    expect(sliced.index).toEqual(smallLibrary(helpPages, start).index);
    expect(byMeaning.index.meaning!.rows.length).toBe(sliced.index.passages.length * 100);
  });

  it('may be none', () => {
    const { summary, hits } = view({}, smallLibrary([], start));
    expect(hits).toEqual([]);
    expect(summary).not.toMatch(/NaN|undefined/);
  });
});

describe('what a reader may bring', () => {
  it.each(hostile)('survives $name as question and as text', ({ text }) => {
    const own = ownDocuments(text, 'My own text');
    for (const method of ['keywords', 'hybrid'] as const) {
      const pages = own.length ? smallLibrary(own, start) : byMeaning;
      const { summary, table } = view(
        { question: text, answer: text, method, size: 10, overlap: 60 },
        pages,
      );
      expect(summary).not.toMatch(/\b(NaN|undefined)\b/);
      expect(table.rows.length).toBeLessThanOrEqual(12);
    }
  });

  it('refuses values out of range', () => {
    const params = new URLSearchParams({ size: '5', overlap: 'x', method: 'magic', at: '0' });
    params.set('own', 'a'.repeat(LONGEST_TEXT + 1));
    const { problems } = decodeState(schema, params);
    expect(problems.map(({ name }) => name)).toEqual(['own', 'method', 'size', 'overlap', 'at']);
  });
});

it('asks which word counts most, and knows', () => {
  const guess = firstGuess();
  if (guess.kind !== 'choice') throw new Error('expected a choice');
  expect(guess.options).toEqual(['deposit', 'electric', 'bicycle']);
  expect(guess.options[guess.answer]).toBe('deposit');
  expect(guess.reveal).toMatch(/^“deposit” adds \d/);
});

it('is drawn at build as it is drawn in the browser', async () => {
  await expect(ssr(SearchThisBook, {})).toMatchFileSnapshot('snapshots/search-this-book.html');
});
