/**
 * Reading and writing numbers four at a time. Rows need not be multiples of four: of the last lanes of
 * a row only the first `left` hold numbers.
 *
 * Every address is in bytes; entry i of a row of 32-bit numbers is at row + 4i.
 */

/** The address of entry i. */
export function entry(row: usize, i: i32): usize {
  return row + ((<usize>i) << 2);
}

/** The next four numbers; where fewer are left, zeros stand for the rest. */
export function loadLanes(at: usize, left: i32): v128 {
  return left >= 4 ? v128.load(at) : loadLast(at, left);
}

function loadLast(at: usize, left: i32): v128 {
  let lanes = v128.load32_zero(at);
  if (left > 1) lanes = v128.load32_lane(at, lanes, 1, 4);
  if (left > 2) lanes = v128.load32_lane(at, lanes, 2, 8);
  return lanes;
}

/** Writes the lanes; where fewer than four are left, only those. */
export function storeLanes(at: usize, lanes: v128, left: i32): void {
  if (left >= 4) v128.store(at, lanes);
  else storeLast(at, lanes, left);
}

function storeLast(at: usize, lanes: v128, left: i32): void {
  v128.store32_lane(at, lanes, 0);
  if (left > 1) v128.store32_lane(at, lanes, 1, 4);
  if (left > 2) v128.store32_lane(at, lanes, 2, 8);
}

/** The sum of the four lanes. */
export function sumLanes(lanes: v128): f32 {
  return (
    f32x4.extract_lane(lanes, 0) +
    f32x4.extract_lane(lanes, 1) +
    (f32x4.extract_lane(lanes, 2) + f32x4.extract_lane(lanes, 3))
  );
}

/** The largest of the four lanes. */
export function maxLanes(lanes: v128): f32 {
  return max<f32>(
    max<f32>(f32x4.extract_lane(lanes, 0), f32x4.extract_lane(lanes, 1)),
    max<f32>(f32x4.extract_lane(lanes, 2), f32x4.extract_lane(lanes, 3)),
  );
}

/** The squares of the four lanes, summed into two sums of 64 bits, which neither round nor overflow soon. */
export function addSquares(sums: v128, lanes: v128): v128 {
  const low = f64x2.promote_low_f32x4(lanes);
  const high = f64x2.promote_low_f32x4(v128.shuffle<f32>(lanes, lanes, 2, 3, 2, 3));
  return f64x2.add(sums, f64x2.add(f64x2.mul(low, low), f64x2.mul(high, high)));
}
