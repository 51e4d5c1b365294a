/** In SVG user units: letters of the labels in a wide font, by how broad they are, and their height. */
const NARROW = 5.2;
const LETTER = 8.4;
const BROAD = 12;
const HEIGHT = 15;
const GAP = 6;
/** Kept free at the left and right border: how wide a label comes out depends on the font. */
const EDGE = 6;
/** From a point to the middle of a label above or below it. */
const RISE = 13;

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

/** Where a label stands, its middle at the height `y`, and which part of it stands at `x`. */
export interface LabelPlace extends Place {
  anchor: 'start' | 'middle' | 'end';
}

/**
 * Where a label fits beside each point without covering another label or point: to its right, to its left,
 * above or below, within the map; null where it fits nowhere. Earlier points choose first.
 */
export function placeLabels(
  points: readonly (Place & { label: string })[],
  { width, height }: { width: number; height: number },
): (LabelPlace | null)[] {
  const taken: Box[] = [];
  const free = (one: Box, own: number) =>
    one.left >= EDGE &&
    one.right <= width - EDGE &&
    one.top >= 0 &&
    one.bottom <= height &&
    taken.every((other) => !overlap(one, other)) &&
    points.every(({ x, y }, i) => i === own || !overlap(one, dot(x, y)));
  return points.map(({ x, y, label }, i) => {
    const choices: LabelPlace[] = [
      { x: x + GAP, y, anchor: 'start' },
      { x: x - GAP, y, anchor: 'end' },
      { x, y: y - RISE, anchor: 'middle' },
      { x, y: y + RISE, anchor: 'middle' },
    ];
    const found = choices.find((place) => free(boxOf(place, widthOf(label)), i));
    if (!found) return null;
    taken.push(boxOf(found, widthOf(label)));
    return found;
  });
}

const SHARE_BEFORE = { start: 0, middle: 0.5, end: 1 };

function boxOf({ x, y, anchor }: LabelPlace, size: number): Box {
  const left = x - SHARE_BEFORE[anchor] * size;
  return { left, right: left + size, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
}

const widthOf = (label: string): number =>
  [...label].reduce(
    (sum, letter) =>
      sum + (/[fijlrt]/.test(letter) ? NARROW : /[mwGMOQW]/.test(letter) ? BROAD : LETTER),
    0,
  );

const dot = (x: number, y: number): Box => ({
  left: x - 4,
  right: x + 4,
  top: y - 4,
  bottom: y + 4,
});

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
