import { describe, expect, test } from 'vitest';
import { answerHolders, answerRecallAtK } from '#model/retrieval/answer-recall.ts';
import { assemblePrompt, promptText } from '#model/retrieval/assemble-prompt.ts';
import { newestOfEach, ownPages } from '#model/retrieval/choose-pages.ts';
import { cutPassages, readDocument, usedOverlap } from '#model/retrieval/cut-passages.ts';
import { sentenceEmbedder } from '#model/retrieval/sentence-embedder.ts';
import { indexPassages, keywords } from '#model/retrieval/passage-index.ts';
import { searchPassages } from '#model/retrieval/search-passages.ts';
import { searchTerms } from '#model/retrieval/search-terms.ts';
import { cosineSimilarity } from '#math/cosine-similarity.ts';
import { wordVectors } from '../word-vectors/shipped-vectors.ts';
import { expectAllClose } from '../../support/close.ts';

const documents = [
  { title: 'Cats', text: 'The cat sat on the mat. It slept there all day, and all night too.' },
  { title: 'Ships', text: 'A ship sails the sea. Its captain watches the wind.' },
  { title: 'Money', text: 'The bank pays interest on savings, but not on a current account.' },
].map(readDocument);
const whole = { size: 50, overlap: 0, titles: false };
const embedder = sentenceEmbedder(wordVectors);

describe('cutPassages', () => {
  test('cuts every `size` words, with the source’s own blanks and punctuation', () => {
    const texts = cutPassages(documents, { size: 6, overlap: 0, titles: false });
    expect(texts.slice(0, 2).map(({ text }) => text)).toEqual([
      'The cat sat on the mat.',
      'It slept there all day, and',
    ]);
    expect(texts.map(({ document }) => document)).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });

  test('gives each passage the search terms of its own text, and of the title on request', () => {
    for (const overlap of [0, 3]) {
      const cut = { size: 7, overlap, titles: false };
      for (const { text, terms } of cutPassages(documents, cut))
        expect(terms).toEqual(searchTerms(text).map(({ term }) => term));
      expect(cutPassages(documents, { ...cut, titles: true })[0].terms[0]).toBe('cats');
    }
  });

  test('shares at most half of a passage with the one before', () => {
    expect(usedOverlap({ size: 10, overlap: 60 })).toBe(5);
    const [first, second] = cutPassages(documents, { size: 6, overlap: 60, titles: false });
    expect(first.text.endsWith('on the mat.')).toBe(true);
    expect(second.text.startsWith('on the mat.')).toBe(true);
  });

  test('takes text without blanks and without words', () => {
    const odd = ['', ' \n', 'x'.repeat(100)].map((text) => readDocument({ title: '', text }));
    const passages = cutPassages(odd, { size: 2, overlap: 0, titles: true });
    expect(passages.map(({ text }) => text.length)).toEqual([80, 20]);
  });
});

describe('sentenceEmbedder', () => {
  const passages = cutPassages(documents, whole);

  test('writes one row for each passage, and zeros where no word is known', () => {
    const rows = embedder.embedAll([...passages, { terms: ['qqqq'] }]);
    expect(rows.length).toBe(4 * 100);
    expectAllClose(rows.subarray(0, 100), embedder.embed(passages[0].terms).vector!);
    expect(rows.subarray(300).every((entry) => entry === 0)).toBe(true);
  });

  test('takes a cosine apart into words whose pulls add up to it', () => {
    const query = embedder.embed(['sailor', 'ocean']).vector!;
    const { vector } = embedder.embed(passages[1].terms);
    const pulls = embedder.pulls(passages[1].terms, query);
    const sum = pulls.reduce((total, { pull }) => total + pull, 0);
    expectAllClose([sum], [cosineSimilarity(vector!, query)]);
    expect(pulls.slice(0, 4).map(({ word }) => word)).toContain('sea');
    expect(embedder.pulls(['qqqq'], query)).toEqual([]);
  });
});

describe('searchPassages', () => {
  const byWords = indexPassages(cutPassages(documents, whole));
  const byMeaning = indexPassages(byWords.passages, embedder);
  const found = (query: string, method: 'keywords' | 'vectors' | 'hybrid') =>
    searchPassages(byMeaning, query, method).hits;

  test('by keywords finds only passages that hold a word, and leaves the commonest words out', () => {
    expect(found('the captain', 'keywords').map(({ passage }) => passage)).toEqual([1]);
    expect(keywords(['the', 'captain'])).toEqual(['captain']);
    expect(found('ocean', 'keywords')).toEqual([]);
  });

  test('by meaning ranks all, the nearest first', () => {
    const hits = found('ocean', 'vectors');
    expect(hits).toHaveLength(3);
    expect(hits[0].passage).toBe(1);
    expect(hits[0].byMeaning).toEqual({ rank: 1, score: hits[0].score });
    expect(hits[0].byWords).toBeUndefined();
  });

  test('fused adds the reciprocals of both ranks', () => {
    const [first] = found('captain of the ocean', 'hybrid');
    expect(first).toMatchObject({ passage: 1, byWords: { rank: 1 }, byMeaning: { rank: 1 } });
    expect(first.score).toBeCloseTo(2 / 61, 12);
  });

  test('falls back on keywords without word vectors, and finds nothing for unknown words', () => {
    const { hits } = searchPassages(byWords, 'captain', 'hybrid');
    expect(hits).toEqual(searchPassages(byWords, 'captain', 'keywords').hits);
    expect(found('qqqq', 'vectors')).toEqual([]);
    expect(found('', 'hybrid')).toEqual([]);
  });
});

test('a prompt is its parts with an empty line between them', () => {
  const parts = assemblePrompt('Why?', [{ title: 'T', text: 'Because.' }], {
    instruction: 'Answer.',
    question: 'Q:',
  });
  expect(parts.map(({ from }) => from)).toEqual(['program', 'passage', 'reader']);
  expect(promptText(parts)).toBe('Answer.\n\n[1] T\nBecause.\n\nQ: Why?');
});

describe('answerRecallAtK', () => {
  const passages = [{ text: 'one two' }, { text: 'three' }, { text: 'one two three' }];
  const recall = (ranking: number[], answers: string[], k: number) =>
    answerRecallAtK(ranking, answerHolders(passages, answers), k);

  test('knows which passages hold an answer whole', () => {
    expect(answerHolders(passages, ['one two', 'two three', 'four'])).toEqual([
      new Set([0, 2]),
      new Set([2]),
      new Set(),
    ]);
  });

  test('counts answers that stand whole in the first k passages', () => {
    expect(recall([0, 1, 2], ['one two', 'two three'], 2)).toBe(0.5);
    expect(recall([0, 1, 2], ['one two', 'two three'], 3)).toBe(1);
    expect(recall([0, 1, 2], ['four'], 3)).toBe(0);
  });

  test('finds all answers of one passage, however many there are', () => {
    expect(recall([2], ['one', 'two', 'three'], 1)).toBe(1);
  });

  test('needs an answer and a k', () => {
    expect(() => recall([0], [], 1)).toThrow(RangeError);
    expect(() => recall([0], ['one'], 0)).toThrow(RangeError);
  });
});

test('pages are chosen by age and by author', () => {
  const page = (title: string, written?: string) => ({ title, written, text: '' });
  const all = [page('a', '2024-01'), page('a', '2025-01'), page('a'), page('b')];
  expect(newestOfEach(all)).toEqual([all[1], all[3]]);
  expect(ownPages([{ ...all[0], byVisitors: true }, all[1]])).toEqual([all[1]]);
});
