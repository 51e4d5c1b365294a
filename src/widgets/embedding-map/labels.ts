/** In SVG user units: a letter of the labels, and their height. */
const LETTER = 7.4;
const HEIGHT = 15;
const GAP = 6;

interface Place {
  x: number;
  y: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Where a label fits beside each point without covering another label or point: to its right or to its
 * left, within [0, width]; null where it fits on neither side. Earlier points choose first.
 */
export function placeLabels(
  points: readonly (Place & { label: string })[],
  width: number,
): ({ x: number; end: boolean } | null)[] {
  const taken: Box[] = [];
  const box = (left: number, right: number, y: number): Box => ({
    left,
    right,
    top: y - HEIGHT / 2,
    bottom: y + HEIGHT / 2,
  });
  const free = (one: Box, own: number) =>
    one.left >= 0 &&
    one.right <= width &&
    taken.every((other) => !overlap(one, other)) &&
    points.every(({ x, y }, i) => i === own || !overlap(one, dot(x, y)));
  return points.map(({ x, y, label }, i) => {
    const size = LETTER * [...label].length;
    const right = box(x + GAP, x + GAP + size, y);
    const left = box(x - GAP - size, x - GAP, y);
    const found = free(right, i) ? right : free(left, i) ? left : null;
    if (!found) return null;
    taken.push(found);
    return found === right ? { x: x + GAP, end: false } : { x: x - GAP, end: true };
  });
}

const dot = (x: number, y: number): Box => ({
  left: x - 4,
  right: x + 4,
  top: y - 4,
  bottom: y + 4,
});

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
