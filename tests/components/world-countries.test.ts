import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import WorldCountries from '#components/WorldCountries.astro';
import exposures from '#data/mote/exposures.json';
import { COUNTRIES } from '#world/words/countries.ts';

test('a rate times the millions of tokens read is what training stated, to the digits shown', async () => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(WorldCountries);
  const rows = html
    .split('<tr')
    .slice(2)
    .map((row) => [...row.matchAll(/<t[hd][^>]*>([^<]*)</g)].map(([, cell]) => cell));
  expect(rows.map(([rank]) => rank)).toEqual(['1', '11', '21', '31', '41', '51', '61', '71', '80']);
  const { capitals, tokens } = exposures.exposures.at(-1)!;
  for (const [rank, name, capital, rate] of rows) {
    const country = Number(rank) - 1;
    expect(COUNTRIES[country]).toMatchObject({ name, capital });
    const stated = (Number(rate) * tokens) / 1e6;
    expect(Math.abs(stated / capitals[country] - 1), name).toBeLessThan(0.05);
  }
});
