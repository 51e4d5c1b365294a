import { describe, expect, test } from 'vitest';
import golden from '../golden/sampling.json';
import { expectAllClose } from '../support/close.ts';
import { Random, type RandomState } from '#math/random.ts';

const times = <Value>(n: number, draw: () => Value): Value[] => Array.from({ length: n }, draw);

describe('Random', () => {
  test('gives the outputs that the authors’ C code gives from state 1, 2, 3, 4', () => {
    // The test vector of xoshiro128starstar.c 1.1 in Rust's rand_xoshiro.
    const random = Random.restore([1, 2, 3, 4]);
    expect(times(10, () => random.uint32())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ]);
  });

  test('fills its state from the seed through SplitMix64', () => {
    // The first two outputs of splitmix64.c for seed 1234567, a vector published with the code.
    const [a, b, c, d] = new Random(1234567).state().map(BigInt);
    expect((b << 32n) | a).toBe(6457827717110365317n);
    expect((d << 32n) | c).toBe(3203168211198807973n);
  });

  describe.each(golden.generators)('agrees with an independent program for seed $seed', (run) => {
    test('in its state', () => {
      expect(new Random(run.seed).state()).toEqual(run.state);
      const random = new Random(run.seed);
      for (let i = 0; i < 1000; i++) random.uint32();
      expect(random.state()).toEqual(run.stateAfter1000);
    });

    test('in words, fractions and whole numbers', () => {
      const words = new Random(run.seed);
      expect(times(8, () => words.uint32())).toEqual(run.uint32);
      const fractions = new Random(run.seed);
      expect(times(8, () => fractions.next())).toEqual(run.next);
      const small = new Random(run.seed);
      expect(times(8, () => small.int(6))).toEqual(run.int6);
      const large = new Random(run.seed);
      expect(times(8, () => large.int(3_000_000_000))).toEqual(run.int3e9);
    });

    test('in normal draws and shuffles', () => {
      const normals = new Random(run.seed);
      expectAllClose(
        times(8, () => normals.normal()),
        run.normal,
      );
      const order = Array.from({ length: 20 }, (_, i) => i);
      new Random(run.seed).shuffle(order);
      expect(order).toEqual(run.shuffled20);
    });
  });

  test('goes on from a stored state as if it had never stopped', () => {
    const random = new Random(7);
    times(5, () => random.normal());
    const stored = JSON.stringify(random.state());
    const restored = Random.restore(JSON.parse(stored) as RandomState);
    expect(times(20, () => restored.next())).toEqual(times(20, () => random.next()));
  });

  test('keeps generators apart: drawing from one does not move another', () => {
    const one = new Random(3);
    const other = new Random(3);
    one.next();
    expect(other.state()).toEqual(new Random(3).state());
  });

  test('stays in [0, 1) and has the mean and variance of a uniform draw', () => {
    const random = new Random(11);
    const draws = times(100_000, () => random.next());
    expect(draws.every((u) => u >= 0 && u < 1)).toBe(true);
    const mean = draws.reduce((sum, u) => sum + u, 0) / draws.length;
    const variance = draws.reduce((sum, u) => sum + (u - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(0.004); // 4 standard errors
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.001);
  });

  test('uses all 53 bits of a fraction', () => {
    const random = new Random(12);
    const lowest = times(1000, () => (random.next() * 2 ** 53) % 2);
    const ones = lowest.filter((bit) => bit === 1).length;
    expect(Math.abs(ones - 500)).toBeLessThan(80); // 5 standard deviations
  });

  test('draws normal numbers whose first four moments are 0, 1, 0 and 3', () => {
    const random = new Random(13);
    const draws = times(200_000, () => random.normal());
    const moment = (k: number) => draws.reduce((sum, x) => sum + x ** k, 0) / draws.length;
    expect(Math.abs(moment(1))).toBeLessThan(0.01);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.015);
    expect(Math.abs(moment(3))).toBeLessThan(0.05);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.12);
  });

  test('gives every face of a die, and every order of four cards, equally often', () => {
    const random = new Random(14);
    const faces = new Map<number, number>();
    const orders = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const face = random.int(6);
      faces.set(face, (faces.get(face) ?? 0) + 1);
      const cards = [1, 2, 3, 4];
      random.shuffle(cards);
      orders.set(cards.join(''), (orders.get(cards.join('')) ?? 0) + 1);
    }
    expect([...faces.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(chiSquare([...faces.values()])).toBeLessThan(20.5); // 0.1 % point for 5 degrees
    expect(orders.size).toBe(24);
    expect(chiSquare([...orders.values()])).toBeLessThan(49.7); // 0.1 % point for 23 degrees
  });

  test('int(n) does not favour small numbers where n does not divide 2^32', () => {
    // A plain remainder of 2^32 by 3 · 2^30 would give the lowest third half of all draws.
    const random = new Random(15);
    const low = times(10_000, () => random.int(3 * 2 ** 30)).filter((draw) => draw < 2 ** 30);
    expect(Math.abs(low.length - 10_000 / 3)).toBeLessThan(190); // 4 standard deviations
  });

  test('int(1) is 0, and int(2^32) is a whole word', () => {
    expect(new Random(1).int(1)).toBe(0);
    expect(new Random(1).int(2 ** 32)).toBe(new Random(1).uint32());
  });

  test('shuffles typed arrays, and leaves rows of none or one alone', () => {
    const ids = Int32Array.of(1, 2, 3, 4, 5);
    new Random(2).shuffle(ids);
    expect([...ids].sort()).toEqual([1, 2, 3, 4, 5]);
    const none: number[] = [];
    new Random(2).shuffle(none);
    expect(none).toEqual([]);
  });

  test.each([-1, 0.5, NaN, Infinity, 2 ** 53])('rejects the seed %s', (seed) => {
    expect(() => new Random(seed)).toThrow(RangeError);
  });

  test.each([0, -1, 1.5, NaN, 2 ** 32 + 1])('rejects int(%s)', (n) => {
    expect(() => new Random(1).int(n)).toThrow(RangeError);
  });

  test.each([
    ['all zero', [0, 0, 0, 0]],
    ['three words', [1, 2, 3]],
    ['a negative word', [-1, 2, 3, 4]],
    ['a word of 33 bits', [2 ** 32, 2, 3, 4]],
    ['a fraction', [0.5, 2, 3, 4]],
  ])('rejects a stored state of %s', (_, state) => {
    expect(() => Random.restore(state as RandomState)).toThrow(RangeError);
  });
});

function chiSquare(counts: number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
