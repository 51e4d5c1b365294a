import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinWords, startsSentence, tokenizeWords } from '#model/ngram/word-tokens.ts';

describe('tokenizeWords', () => {
  test.each([
    ['Call me Ishmael.', ['Call', 'me', 'Ishmael', '.']],
    ["don't you?", ["don't", 'you', '?']],
    ['the whale-ship', ['the', 'whale-ship']],
    ["'Tis all for 'em", ["'Tis", 'all', 'for', "'em"]],
    ['costs $20,000.50!', ['costs', '$', '20,000.50', '!']],
    ['Some years ago—never mind', ['Some', 'years', 'ago', '—', 'never', 'mind']],
    ['naïve Привет 你好', ['naïve', 'Привет', '你好']],
    ['a🐋b', ['a', '🐋', 'b']],
    ['', []],
    [' \n ', []],
  ])('%j → %j', (text, tokens) => {
    expect(tokenizeWords(text)).toEqual(tokens);
  });

  test('tells opening from closing quotation marks', () => {
    expect(tokenizeWords('"Aye," said I, "aye."').join(' ')).toBe('“ Aye , ” said I , “ aye . ”');
    expect(tokenizeWords(`("I said 'no'")`).join(' ')).toBe('( “ I said ‘ no ’ ” )');
    expect(tokenizeWords('"Look—" he said—"look!"').join(' ')).toBe(
      '“ Look — ” he said — “ look ! ”',
    );
  });

  test('no quotation outlives its paragraph', () => {
    const paragraphs = tokenizeWords('"One.\n\n"Two—"');
    expect(paragraphs.join(' ')).toBe('“ One . “ Two — ”');
  });

  test('keeps curly marks and writes apostrophes plain', () => {
    expect(tokenizeWords('“I’ve”')).toEqual(['“', "I've", '”']);
  });

  test('loses nothing but blanks and the shape of quotation marks', () => {
    const plain = (text: string) =>
      text.replace(/\s+/g, '').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
    const marks = fc.constantFrom(...`ab 'e"-—.,!?(){}\n“”‘’7é🐋`);
    fc.assert(
      fc.property(fc.array(marks), (characters) => {
        const text = characters.join('');
        expect(plain(tokenizeWords(text).join(''))).toBe(plain(text));
      }),
    );
  });
});

describe('joinWords', () => {
  test.each([
    'Call me Ishmael. Some years ago—never mind how long—I went to sea.',
    '“Aye,” said I, “is it he?” He nodded (twice); “it is he.” So I went.',
    'It costs $20, or £16, at 5%: cheap!',
    '“I said ‘no’.”',
  ])('puts back the spaces of %j', (text) => {
    expect(joinWords(tokenizeWords(text))).toBe(text);
  });

  test('begins sentences with a capital', () => {
    expect(
      joinWords(['the', 'sea', '.', 'it', 'rose', '!', '“', 'come', '.', '”', 'he', 'came']),
    ).toBe('The sea. It rose! “Come.” He came');
  });

  test('leaves a small letter after a quotation that ends in ! or ?', () => {
    expect(joinWords(['“', 'come', '!', '”', 'said', 'he'])).toBe('“Come!” said he');
  });

  test('capitalises letters beyond the basic plane and leaves marks alone', () => {
    expect(joinWords(['𐐨', '.', '🐋', '.', ','])).toBe('𐐀. 🐋.,');
  });

  test('continues a text from a token on', () => {
    const tokens = ['the', 'whale', '.', 'it', 'dived', '—', 'deep'];
    const whole = joinWords(tokens);
    for (let from = 0; from <= tokens.length; from++) {
      expect(joinWords(tokens.slice(0, from)) + joinWords(tokens, from)).toBe(whole);
    }
    expect(joinWords(tokens, 1)).toBe(' whale. It dived—deep');
  });

  test('joins nothing to nothing', () => {
    expect(joinWords([])).toBe('');
  });
});

test('startsSentence sees past closing marks', () => {
  const tokens = tokenizeWords('The sea. “Go,” he said. (So) I went; he: “No.” It rose');
  const starts = tokens.filter((token, i) => /\w/.test(token) && startsSentence(tokens, i));
  expect(starts).toEqual(['The', 'Go', 'So', 'No', 'It']);
});
