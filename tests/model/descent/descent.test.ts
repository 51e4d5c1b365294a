/** Surfaces, their bends and the ways down them, against torch. Paths are in 32 bits here and in 64 there. */
import { describe, expect, test } from 'vitest';
import { eigenSymmetric } from '#math/eigen-symmetric.ts';
import { matrix } from '#math/matrix.ts';
import { curvatureAt } from '#model/descent/curvature.ts';
import { descend, LIMIT, type Rule } from '#model/descent/descend.ts';
import { gradientAt, lossAt, SURFACES, type Surface } from '#model/descent/surfaces.ts';
import golden from '../../golden/descent.json';
import { expectAllClose } from '../../support/close.ts';
import { expectGradient } from '../../support/gradcheck.ts';

describe.each(golden.places)('$surface at $weights', (place) => {
  const surface = place.surface as Surface;
  test('loss and slopes agree with torch', () => {
    expect(lossAt(surface, place.weights)).toBeCloseTo(place.loss, 12);
    expectAllClose(gradientAt(surface, place.weights), place.gradient);
  });

  test('slopes agree with finite differences', () => {
    const loss = (w: Float64Array) => lossAt(surface, [...w]);
    expectGradient(loss, Float64Array.from(place.weights), gradientAt(surface, place.weights));
  });

  test('it bends as torch’s Hessian says, with the eigenvalues of that', () => {
    const { entries, most, least } = curvatureAt(surface, place.weights);
    expectAllClose(entries, place.hessian, 1e-6);
    expectAllClose([least, most], place.curvatures, 1e-6);
    const [a, b, c] = entries;
    expectAllClose([most, least], eigenSymmetric(matrix(2, 2, [a, b, b, c])).values, 1e-9);
  });
});

test.each(golden.paths)('$rule on $surface goes where torch’s optimiser goes', (path) => {
  const places = descend(path.surface as Surface, [-1.3, 2], {
    rule: path.rule as Rule,
    learningRate: path.rate,
    steps: path.places.length - 1,
  });
  expect(places).toHaveLength(path.places.length);
  places.forEach(({ weights }, step) => expectAllClose(weights, path.places[step], 1e-4));
});

test('on the line, plain descent shrinks the steepest error below the limit and grows it above', () => {
  const { most } = curvatureAt('line', [0, 0]);
  const last = (factor: number) =>
    descend('line', [-2, 2], { rule: 'plain', learningRate: (2 / most) * factor, steps: 60 });
  const losses = (factor: number) => last(factor).map(({ loss }) => loss);
  expect(losses(0.97).at(-1)).toBeLessThan(losses(0.97)[0]);
  expect(losses(1.03).at(-1)).toBeGreaterThan(losses(1.03)[0]);
});

test('momentum bears 1 + 0.9 times that limit', () => {
  const limit = (2 * 1.9) / curvatureAt('line', [0, 0]).most;
  const end = (learningRate: number) =>
    descend('line', [-2, 2], { rule: 'momentum', learningRate, steps: 400 }).at(-1)!.loss;
  expect(end(0.99 * limit)).toBeLessThan(0.1);
  expect(end(1.01 * limit)).toBeGreaterThan(10);
});

test('a run ends where its loss passes the limit, with finite numbers', () => {
  const places = descend('line', [3, 3], { rule: 'momentum', learningRate: 10, steps: 60 });
  expect(places.length).toBeLessThan(60);
  expect(places.at(-1)!.loss).toBeGreaterThan(LIMIT);
  expect(places.at(-2)!.loss).toBeLessThanOrEqual(LIMIT);
  expect(Number.isFinite(places.at(-1)!.loss)).toBe(true);
});

test('from the ridge between two valleys, plain descent ends on the saddle; beside it, in a valley', () => {
  const end = (start: [number, number]) =>
    descend('layers', start, { rule: 'plain', learningRate: 1, steps: 60 }).at(-1)!;
  const saddle = end([-2, 2]);
  expect(Math.hypot(...saddle.weights)).toBeLessThan(1e-4);
  expect(saddle.loss).toBeCloseTo(Math.LN2, 6);
  const valley = end([-1.9, 2]);
  expect(valley.weights[0] * valley.weights[1]).toBeCloseTo(Math.log(3), 3);
});

test('every surface is finite and smooth at the corners of the map', () => {
  for (const surface of SURFACES)
    for (const corner of [
      [-3, -3],
      [-3, 3],
      [3, -3],
      [3, 3],
    ])
      expect(Number.isFinite(lossAt(surface, corner))).toBe(true);
});
