import { expect, test } from 'vitest';
import ChatTemplate from '../../src/widgets/chat-template/ChatTemplate.svelte';
import { cutByMote } from '../../src/widgets/chat-template/cut-by-mote.ts';
import { chatTemplateView, schema, type State } from '../../src/widgets/chat-template/view.ts';
import { loadEncoder } from '../../src/training/mote/load-encoder.ts';
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

test('Mote’s template is cut into the tokens that training would give it, with their mask', () => {
  const { parts, table, steps } = chatTemplateView(
    { ...startState(schema), template: 'mote', system: '' },
    cutByMote,
  );
  const asked = [{ control: 'user' }, { text: ' What is the capital of Australia?' }] as const;
  const said = [{ control: 'bot' }, { text: ' Canberra.' }] as const;
  const document = { control: 'document' } as const;
  const encoder = loadEncoder();
  const before = encoder.encode([document, ...asked, said[0]]);
  const ids = encoder.encode([document, ...asked, ...said, document]);
  expect(parts.map(({ id }) => id)).toEqual(ids);
  expect(parts.map(({ learned }) => learned)).toEqual(ids.map((_, i) => i >= before.length));
  expect(table.rows.map(({ cells }) => cells[2])).toEqual(ids.map(String));
  expect(steps[1].math).toContain(`${ids.length - before.length} ÷ ${ids.length} = `);
});

test('before the tokenizer is here, Mote’s template shows whole pieces', () => {
  expect(view({ template: 'mote' })).toMatchObject({ hasIds: false });
  expect(view({ template: 'mote' }).summary).toContain('pieces');
});

test.each([
  ['<document><bot>', '\u0000\uD83D שלום 👩‍👩‍👧'],
  ['', ''],
])('cuts hostile messages: %j and %j', (user, assistant) => {
  const cut = chatTemplateView(
    { ...startState(schema), template: 'mote', user, assistant },
    cutByMote,
  );
  expect(cut.parts.filter(({ control }) => control)).toHaveLength(4);
  expect(cut.parts.every(({ id }) => Number.isInteger(id))).toBe(true);
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
