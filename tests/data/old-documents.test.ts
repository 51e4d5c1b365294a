import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OLD_DOCUMENTS_FILE } from '#model/fine-tuning/old-documents.ts';
import { drawOldDocuments } from '../../scripts/data/mote/old-documents.ts';

test('the old documents of the site are those that their seed draws from the world', () => {
  const drawn = drawOldDocuments();
  expect(JSON.parse(readFileSync(`public/${OLD_DOCUMENTS_FILE}`, 'utf8'))).toEqual(drawn);
  const replayed = new Set(drawn.replay.map(String));
  expect(drawn.kept.filter((ids) => replayed.has(String(ids)))).toEqual([]);
});
