import { expect, test } from 'vitest';
import { inFull as show } from '#chart/format.ts';
import { answer, fillIn } from '#components/answer.ts';

test('a number is shown to its significant digits, thousands apart, with a true minus sign', () => {
  expect(show(1234.5)).toBe('1,230');
  expect(show(1234.5, 5)).toBe('1,234.5');
  expect(show(-0.000012345, 2)).toBe('−0.000012');
  expect(show(3e9, 2)).toBe('3,000,000,000');
  expect(show(0)).toBe('0');
});

test('a text takes computed answers by their names, to as many digits as it asks for', () => {
  const size = answer('tokenization.gpt2Size');
  expect(size).toBe(50_257);
  expect(fillIn('{tokenization.gpt2Size:5} tokens')).toBe('50,257 tokens');
  expect(fillIn('about {tokenization.gpt2Size} tokens')).toBe('about 50,300 tokens');
  expect(fillIn('{one-job.vocabulary:9}')).toBe(show(answer('one-job.vocabulary'), 9));
  const share = show(100 * answer('training.wholeBefore'), 2);
  expect(fillIn('{training.wholeBefore:2%}')).toBe(`${share}\u00a0%`);
});

test('no line ends between a number and its percent sign', () => {
  expect(fillIn('80 % of 5 tokens')).toBe('80\u00a0% of 5 tokens');
});

test('a name that nothing computes ends the build, and says where it should be', () => {
  expect(() => fillIn('{tokenization.nothing}')).toThrow('src/answers/tokenization.ts');
  expect(() => answer('nowhere.at')).toThrow('src/answers/nowhere.ts');
  expect(fillIn('a set {1, 2} and {x}')).toBe('a set {1, 2} and {x}');
});
