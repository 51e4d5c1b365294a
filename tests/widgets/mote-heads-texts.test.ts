/** The texts that the heads are shown on: told apart in the list, and two that part in one word. */
import { expect, test } from 'vitest';
import { openMote } from '../../scripts/data/mote/open-mote.ts';
import { readHead } from '#widgets/mote-heads/head-reading.ts';
import { SHOWN, texts } from '#widgets/mote-heads/texts.ts';
import { shortText } from '#ui/short-text.ts';

const ask = openMote();

test('of two texts with different ends, the mask makes all rows alike up to where they part', async () => {
  const [tired, wide] = texts.filter((text) => text.startsWith('The dog'));
  const { config, vocabulary } = await ask('load', {});
  const it = 9; // the place that the chapter's links name
  for (let block = 0; block < config.blocks; block++)
    for (let head = 0; head < config.heads; head++) {
      const [one, other] = await Promise.all(
        [tired, wide].map((text) =>
          readHead(ask, { text, block, head, mask: true, drop: false }, vocabulary),
        ),
      );
      for (const { tokens } of [one, other]) expect(tokens[it]).toMatchObject({ text: ' it' });
      const parted = one.tokens.findIndex(({ id }, t) => id !== other.tokens[t].id);
      expect(parted).toBeGreaterThan(it);
      expect(other.weights.slice(0, parted)).toEqual(one.weights.slice(0, parted));
      expect(other.weights.at(-1)).not.toEqual(one.weights.at(-1));
    }
});

test('every text can be told from the others in the list', () => {
  const names = texts.map((text) => shortText(text, SHOWN));
  expect(new Set(names).size).toBe(texts.length);
});
