import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTROLS, type Part } from '#model/mote/control.ts';
import { controlId, moteVocabulary, showMoteTokens } from '#model/mote/mote-token.ts';
import { moteTokenizer } from '#model/mote/mote-tokenizer.ts';
import { encodeParts, readPrompt } from '#model/mote/read-prompt.ts';
import { Random } from '#math/random.ts';
import { DocumentEncoder } from '#world/engine/encode-document.ts';
import { sampleDocument } from '#world/world.ts';
import { MERGES } from './tiny-mote.ts';

const tokenizer = moteTokenizer(MERGES);
const start = controlId('document', tokenizer);
const read = (parts: Part[], ids?: number[], context = 20) =>
  readPrompt({ parts, ids }, tokenizer, context);

test('a document of the world is read as in training', () => {
  const encoder = new DocumentEncoder(tokenizer);
  const random = new Random(5);
  for (let i = 0; i < 100; i++) {
    const { segments } = sampleDocument(random);
    expect(encodeParts(segments, tokenizer)).toEqual(encoder.encodeDocument(segments).ids);
  }
});

test('the first word of a text is spelled as within a sentence', () => {
  expect(encodeParts([{ text: 'The cat' }], tokenizer)).toEqual(tokenizer.encode(' The cat'));
  expect(encodeParts([{ text: '\nThe' }], tokenizer)).toEqual(tokenizer.encode('\nThe'));
  expect(encodeParts([{ text: 'The' }, { text: 're' }], tokenizer)).toEqual(
    tokenizer.encode(' There'),
  );
  const dialogue: Part[] = [{ control: 'user' }, { text: 'Hi' }, { control: 'bot' }];
  expect(encodeParts(dialogue, tokenizer)).toEqual([
    controlId('user', tokenizer),
    ...tokenizer.encode(' Hi'),
    controlId('bot', tokenizer),
  ]);
});

test('a prompt begins with the token that starts a document, even when it is empty', () => {
  expect(read([])).toEqual({ ids: [start], dropped: 0 });
  expect(read([{ text: '' }])).toEqual({ ids: [start], dropped: 0 });
});

test('spaces at the end are left to the next token, other white space is not', () => {
  expect(read([{ text: 'The cat ' }])).toEqual(read([{ text: 'The cat' }]));
  expect(read([{ text: 'The ' }, { text: 'cat  ' }])).toEqual(read([{ text: 'The cat' }]));
  expect(read([{ text: ' ' }])).toEqual(read([]));
  expect(read([{ text: 'The cat\n' }]).ids).toHaveLength(
    read([{ text: 'The cat' }]).ids.length + 1,
  );
  expect(read([{ text: 'Hi ' }, { control: 'bot' }]).ids.at(-1)).toBe(controlId('bot', tokenizer));
  expect(read([{ text: 'Hi ' }, { control: 'bot' }])).not.toEqual(
    read([{ text: 'Hi' }, { control: 'bot' }]),
  );
});

test('a prompt that is too long keeps its last tokens, and counts the others', () => {
  const all = tokenizer.encode(' one two three four five six seven eight');
  const { ids, dropped } = read([{ text: 'one two three four five six seven eight' }], [7, 8], 10);
  expect(ids).toEqual([start, ...[...all, 7, 8].slice(-9)]);
  expect(dropped).toBe(all.length + 2 - 9);
  expect(read([{ text: 'one' }], [], 1)).toMatchObject({ ids: [start] });
});

test('a text of megabytes costs no more than its last pages', () => {
  const { ids, dropped } = read([{ text: '😀'.repeat(2 ** 20) }]);
  expect(ids).toHaveLength(20);
  expect(dropped).toBe(4 * 2 ** 15 - 19);
});

test('no text becomes a control token', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...CONTROLS.map((control) => `<${control}>`), '\ue000', '\ue001', '\ud800'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const ids = encodeParts([{ text }], tokenizer);
      expect(ids.every((id) => id < tokenizer.size)).toBe(true);
      expect([text, ` ${text}`].map((t) => t.toWellFormed())).toContain(tokenizer.decode(ids));
    }),
    { seed: 20260601, numRuns: 300 },
  );
});

test('a part that is neither text nor a control token is refused', () => {
  const part = { control: 'admin' } as unknown as Part;
  expect(() => read([part])).toThrow('there is no control token "admin"');
});

test('tokens are shown as they stand together, control tokens by name', () => {
  const ids = [start, ...tokenizer.encode(' T'), ...tokenizer.encode('é'), start + 1];
  expect(showMoteTokens(ids, tokenizer)).toEqual([
    { id: start, control: 'document' },
    { id: tokenizer.encode(' T')[0], text: ' T' },
    { id: 0xc3, bytes: [0xc3], spells: 'é', part: 1, parts: 2 },
    { id: 0xa9, bytes: [0xa9], spells: 'é', part: 2, parts: 2 },
    { id: start + 1, control: 'user' },
  ]);
  expect(() => showMoteTokens([start + CONTROLS.length], tokenizer)).toThrow(RangeError);
});

test('the vocabulary has every token at its id', () => {
  const vocabulary = moteVocabulary(tokenizer);
  expect(vocabulary.map(({ id }) => id)).toEqual([...vocabulary.keys()]);
  expect(vocabulary[65]).toEqual({ id: 65, text: 'A' });
  expect(vocabulary.at(-1)).toEqual({ id: start + 6, control: 'end' });
});
