import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import MoteLosses from '#components/MoteLosses.astro';
import report from '#data/mote-run/report.json';

test('every gap to the least possible loss is told with its error, and the last row is the mix', async () => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(MoteLosses);
  const rows = html
    .split('<tr')
    .slice(2)
    .map((row) => [...row.matchAll(/<t[hd][^>]*>([^<]*)</g)].map(([, cell]) => cell));
  expect(rows).toHaveLength(report.losses.length + 1);
  for (const row of rows)
    for (const gap of row.slice(3))
      expect(gap).toMatch(/^(?!−0\.000)−?\d\.\d{3}\u00a0±\u00a0\d\.\d{3}$/);
  const { loss, floor, gapError, heldOut } = report;
  expect(rows.at(-1)!.slice(1)).toEqual([
    loss.toFixed(3),
    floor.toFixed(3),
    `${(loss - floor).toFixed(3)}\u00a0±\u00a0${gapError.toFixed(3)}`,
    `${(heldOut.loss - heldOut.floor).toFixed(3)}\u00a0±\u00a0${heldOut.gapError.toFixed(3)}`,
  ]);
});
