/**
 * Keeps the front of a ranking and sets every other score to −Infinity.
 *
 * The ranking puts larger values first and, among equal values, the lower index. The front is its
 * shortest non-empty beginning whose weights sum to `goal` or more; where all of them fall short,
 * everything is kept. With weight 1 the goal is a count (top-k); with the values themselves as
 * weights it is a mass (top-p). Values must not hold NaN, weights must not be negative, and the
 * goal must be positive.
 *
 * Shapes: scores (n), values (n) → (n)
 */
export function keepFront(
  scores: ArrayLike<number>,
  values: ArrayLike<number>,
  goal: number,
  weight: (value: number) => number,
): Float64Array {
  const { last, copies } = radixSelect(values, goal, weight);
  const kept = new Float64Array(scores.length).fill(-Infinity);
  let met = 0;
  for (let i = 0; i < kept.length; i++) {
    if (values[i] > last || (values[i] === last && met++ < copies)) kept[i] = scores[i];
  }
  return kept;
}

/**
 * Finds where the front ends: it holds every value above `last` and the first `copies` of `last`.
 *
 * Radix select sums the weights by the leading 16 bits of the values, picks the bits at which the
 * goal is reached, and goes on with the next 16 bits of those values only. Four rounds make a
 * double, so the time is linear in n whatever the values, where a full sort takes n log n and
 * quickselect n² at worst. GPU libraries choose their top-k in the same way.
 */
function radixSelect(
  values: ArrayLike<number>,
  goal: number,
  weight: (value: number) => number,
): { last: number; copies: number } {
  const pool = new Float64Array(values.length); // the first `count` may still be the last value
  for (let i = 0; i < pool.length; i++) pool[i] = values[i] + 0; // −0 becomes 0, which it equals
  const halves = new Uint16Array(pool.buffer); // four to a double
  let count = pool.length;
  let before = 0; // the weight of all that ranks before the pool; always below the goal

  for (let place = 3; place >= 0; place--) {
    const weights = new Float64Array(2 ** 16);
    let highest = 0;
    let lowest = 2 ** 16 - 1;
    for (let i = 0; i < count; i++) {
      const digit = digitAt(halves, i, place);
      weights[digit] += weight(pool[i]);
      if (digit > highest) highest = digit;
      if (digit < lowest) lowest = digit;
    }
    let chosen = highest;
    while (chosen > lowest && before + weights[chosen] < goal) before += weights[chosen--];

    let stay = 0;
    for (let i = 0; i < count; i++) {
      if (digitAt(halves, i, place) === chosen) pool[stay++] = pool[i];
    }
    count = stay;
  }
  return { last: pool[0], copies: Math.ceil((goal - before) / weight(pool[0])) };
}

/**
 * One of the four 16-bit digits of the i-th double (place 3 leads), changed so that larger values
 * have larger digits: a positive double gets its sign bit set, a negative one has all bits flipped.
 * Place 3 comes last in memory, as on every processor that runs a browser (little-endian).
 */
function digitAt(halves: Uint16Array, i: number, place: number): number {
  const isNegative = halves[4 * i + 3] >= 0x8000;
  const flip = isNegative ? 0xffff : place === 3 ? 0x8000 : 0;
  return halves[4 * i + place] ^ flip;
}
