import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import AgreementTable from '#components/AgreementTable.astro';
import agreement from '#data/mote/agreement.json';
import { COUNTRIES } from '#world/words/countries.ts';

test('every name of each Mote stands in one band, with no more right ones than names', async () => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(AgreementTable);
  const rows = html
    .split('<tr')
    .slice(2)
    .map((row) => [...row.matchAll(/<t[hd][^>]*>([^<]*)</g)].map(([, cell]) => cell));
  expect(rows.map(([band]) => band)).toEqual([
    '20 times',
    '15 to 19 times',
    '10 to 14 times',
    '1 to 9 times',
  ]);
  ['after-6M', 'mote'].forEach((mote, m) => {
    const { statement } = agreement.motes.find(({ name }) => name === mote)!.forms;
    const [names, right] = [1, 2].map((column) => rows.map((row) => Number(row[2 * m + column])));
    expect(names.reduce((sum, n) => sum + n, 0)).toBe(2 * COUNTRIES.length);
    expect(right).toEqual(statement.map(([ofRight]) => ofRight));
    right.forEach((n, i) => expect(n).toBeLessThanOrEqual(names[i]));
  });
});
