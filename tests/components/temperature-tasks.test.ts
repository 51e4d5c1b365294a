import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import TemperatureTasks from '#components/TemperatureTasks.astro';
import measured from '#data/mote/temperature.json';

test('every measured number stands in its row, under its temperature', async () => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(TemperatureTasks);
  const rows = html
    .split('<tr')
    .slice(1)
    .map((row) => [...row.matchAll(/<t[hd][^>]*>([^<]*)</g)].map(([, cell]) => cell));
  const [head, ...body] = rows;
  expect(head.slice(1).map(Number)).toEqual(measured.temperatures);
  const { sums, steps, capitals, stories } = measured.kinds;
  const shown = [sums, steps, capitals].flatMap((kind) => [kind.right, kind.vote, kind.different]);
  const values = [...shown, stories.right, stories.different];
  expect(body).toHaveLength(values.length);
  body.forEach(([name, ...cells], i) =>
    cells.forEach((cell, t) => {
      const isShare = name.includes('%');
      expect(
        Math.abs(Number(cell) - values[i][t] * (isShare ? 100 : 1)),
        `${name}, ${cell}`,
      ).toBeLessThan(0.0501);
      expect(isShare).toBe(!name.includes('different'));
    }),
  );
});
