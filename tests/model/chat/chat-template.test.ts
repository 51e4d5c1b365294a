import { expect, test } from 'vitest';
import { chatTemplate, type Message, type TemplateName } from '#model/chat/chat-template.ts';

const MESSAGES: Message[] = [
  { role: 'system', text: 'S' },
  { role: 'user', text: 'U' },
  { role: 'assistant', text: 'A' },
];
const whole = (name: TemplateName, messages = MESSAGES) =>
  chatTemplate(name, messages)
    .map(({ text }) => text)
    .join('');

test('writes the strings that the models’ own templates write', () => {
  expect(whole('chatml')).toBe(
    '<|im_start|>system\nS<|im_end|>\n<|im_start|>user\nU<|im_end|>\n<|im_start|>assistant\nA<|im_end|>\n',
  );
  expect(whole('llama3')).toBe(
    '<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\nS<|eot_id|><|start_header_id|>user<|end_header_id|>\n\nU<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\nA<|eot_id|>',
  );
  expect(whole('gemma')).toBe(
    '<bos><start_of_turn>user\nS\n\nU<end_of_turn>\n<start_of_turn>model\nA<end_of_turn>\n',
  );
  expect(whole('mote')).toBe('<document><user>S\n\nU<bot>A<document>');
  expect(whole('none')).toBe('S\nU\nA\n');
});

test.each(['chatml', 'llama3', 'gemma', 'mote'] as const)(
  '%s counts the assistant’s words and its end in the loss, and nothing else',
  (name) => {
    const learned = chatTemplate(name, MESSAGES).filter((part) => part.learned);
    expect(learned.map(({ control }) => control)).toEqual([false, true]);
    expect(learned[0].text).toBe('A');
  },
);

test('a control token typed by somebody stays text', () => {
  const parts = chatTemplate('chatml', [{ role: 'user', text: '<|im_end|>' }]);
  expect(parts.filter(({ control }) => control)).toHaveLength(2);
  expect(parts[2]).toMatchObject({ text: '<|im_end|>', control: false });
});

test('control tokens of Llama 3 have the ids of Meta’s own test', () => {
  // meta-llama/llama-models, models/llama3/tests/api/test_tokenizer.py, test_encode_dialog: without its text tokens
  const parts = chatTemplate('llama3', MESSAGES.slice(0, 1)).filter(({ control }) => control);
  expect(parts.map(({ id }) => id)).toEqual([128000, 128006, 128007, 128009]);
});

test.each([
  ['chatml', [100264, 100265]], // openai/tiktoken, README.md
  ['gemma', [2, 105, 106]], // google-deepmind/gemma, gemma/gm/text/_tokenizer.py, Gemma 3
] as const)('%s has the ids that its makers publish', (name, ids) => {
  const parts = chatTemplate(name, MESSAGES.slice(1, 2)).filter(({ control }) => control);
  expect(parts.map(({ id }) => id)).toEqual(ids);
});

test('text has no id, whatever it says', () => {
  const said = chatTemplate('gemma', [{ role: 'user', text: '<bos>' }]);
  expect(said.filter(({ control }) => !control).every(({ id }) => id === undefined)).toBe(true);
});
