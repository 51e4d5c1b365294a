/**
 * Keeps the front of a ranking and sets every other score to −Infinity.
 *
 * The ranking puts larger values first and, among equal values, the lower index. The front is its
 * shortest non-empty beginning whose weights sum to `goal` or more; where all of them fall short,
 * everything is kept. With weight 1 the goal is a count (top-k); with the values themselves as
 * weights it is a mass (top-p).
 *
 * Weighted quickselect finds the end of the front in linear time on average, where a sort would
 * take n log n (Hoare, 1961). Values must not hold NaN; weights must not be negative.
 *
 * Shapes: scores (n), values (n) → (n)
 */
export function keepFront(
  scores: ArrayLike<number>,
  values: ArrayLike<number>,
  goal: number,
  weight: (value: number) => number,
): Float64Array {
  const end = endOfFront(values, goal, weight);
  const kept = new Float64Array(scores.length).fill(-Infinity);
  let equal = 0;
  for (let i = 0; i < scores.length; i++) {
    const ranksBefore = values[i] > end.value;
    const ranksAmong = values[i] === end.value && equal++ < end.equal;
    if (ranksBefore || ranksAmong) kept[i] = scores[i];
  }
  return kept;
}

/** The front holds every value above `value` and the first `equal` of those equal to it. */
interface EndOfFront {
  value: number;
  equal: number;
}

function endOfFront(
  values: ArrayLike<number>,
  goal: number,
  weight: (value: number) => number,
): EndOfFront {
  const pool = new Float64Array(values);
  let from = 0; // the front ends somewhere in pool[from, to)
  let to = pool.length;
  let before = 0; // the weight of all that ranks before pool[from, to)

  for (;;) {
    const pivot = median(pool[from], pool[(from + to) >>> 1], pool[to - 1]);
    const [equalFrom, equalTo] = partition(pool, from, to, pivot);

    let above = before;
    for (let i = from; i < equalFrom; i++) above += weight(pool[i]);
    if (equalFrom > from && above >= goal) {
      to = equalFrom;
      continue;
    }
    const ties = equalTo - equalFrom;
    const needed = Math.ceil((goal - above) / weight(pivot));
    if (needed <= ties || equalTo === to) return { value: pivot, equal: Math.min(needed, ties) };
    before = above + ties * weight(pivot);
    from = equalTo;
  }
}

/** Reorders pool[from, to) into values above, equal to and below the pivot (Dijkstra's flag). */
function partition(pool: Float64Array, from: number, to: number, pivot: number): [number, number] {
  let above = from; // pool[from, above) > pivot
  let below = to; // pool[below, to) < pivot
  let i = from; // pool[above, i) = pivot
  while (i < below) {
    const value = pool[i];
    if (value > pivot) {
      pool[i++] = pool[above];
      pool[above++] = value;
    } else if (value < pivot) {
      pool[i] = pool[--below];
      pool[below] = value;
    } else i++;
  }
  return [above, below];
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
