import { describe, expect, test } from 'vitest';
import { tokenizeWords } from '#model/ngram/word-tokens.ts';
import { buildWordVocabulary, UNKNOWN_WORD, wordIds } from '#model/ngram/word-vocabulary.ts';

const tokens = tokenizeWords(
  'The whale saw Ahab. Ahab saw the whale! Suddenly I saw Captain Ahab, the captain, our captain.',
);
const vocabulary = buildWordVocabulary(tokens);
const form = (word: string) => vocabulary.forms[wordIds(vocabulary, [word])[0]];

describe('buildWordVocabulary', () => {
  test('counts a word as one whatever its capitals', () => {
    expect(wordIds(vocabulary, ['The', 'the', 'THE'])).toEqual(Int32Array.of(1, 1, 1));
  });

  test('shows a word as the middle of sentences mostly writes it', () => {
    expect(['THE', 'ahab', 'i', 'Captain', 'whale'].map(form)).toEqual([
      'the',
      'Ahab',
      'I',
      'captain',
      'whale',
    ]);
  });

  test('shows a word that only begins sentences in small letters', () => {
    expect(form('Suddenly')).toBe('suddenly');
  });

  test('gives ids by first appearance, after <unk>', () => {
    expect(vocabulary.forms.slice(0, 5)).toEqual(['<unk>', 'the', 'whale', 'saw', 'Ahab']);
    expect(new Set(vocabulary.forms).size).toBe(vocabulary.forms.length);
  });
});

test('wordIds maps unknown words to <unk>', () => {
  expect([...wordIds(vocabulary, ['submarine', 'whale'])]).toEqual([UNKNOWN_WORD, 2]);
  expect(vocabulary.forms[UNKNOWN_WORD]).toBe('<unk>');
});
