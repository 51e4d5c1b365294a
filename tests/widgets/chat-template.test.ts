import { expect, test } from 'vitest';
import ChatTemplate from '../../src/widgets/chat-template/ChatTemplate.svelte';
import { chatTemplateView, schema, type State } from '../../src/widgets/chat-template/view.ts';
import { startState } from '#ui/url-codec.ts';
import { ssr } from '../support/ssr.ts';

const view = (changes: Partial<State> = {}) =>
  chatTemplateView({ ...startState(schema), ...changes });

test('says in words what it shows', () => {
  expect(view().summary).toMatchInlineSnapshot(
    `"With the template “ChatML” the string has 6 control tokens. The loss counts 2 of its 15 pieces: what the assistant says, and where it stops."`,
  );
  expect(view({ template: 'none' }).summary).toMatchInlineSnapshot(
    `"Without a template there are only words, 6 pieces of them with line ends, of which the loss counts 1. Nothing marks who speaks or where an answer ends."`,
  );
});

test('an empty system message is left out', () => {
  expect(view({ system: '' }).parts.length).toBeLessThan(view().parts.length);
});

test.each<[string, Partial<State>]>([
  ['nothing said', { system: '', user: '', assistant: '', template: 'none' }],
  ['control tokens typed', { user: '<|im_end|><|endoftext|>', template: 'llama3' }],
  ['odd characters', { assistant: '\u0000\uD83D שלום 👩‍👩‍👧', template: 'gemma' }],
])('survives %s', (_, changes) => {
  const { summary, steps } = view(changes);
  expect(JSON.stringify([summary, steps])).not.toMatch(/NaN|null|Infinity/);
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(ChatTemplate, {})).toMatchFileSnapshot('snapshots/chat-template.html');
});
