type Point = readonly [x: number, y: number];

/** In SVG user units: less than the eye sees in a line two wide. */
const UNSEEN = 0.2;

/**
 * A curve without the points that nobody would miss: none of them lies further than 0.2 from the line between those
 * that stay (Ramer, Douglas and Peucker). A page that is drawn at build is that much lighter.
 */
export function thinCurve(points: readonly Point[]): readonly Point[] {
  if (points.length < 3) return points;
  const [ax, ay] = points[0];
  const [bx, by] = points[points.length - 1];
  const length = Math.hypot(bx - ax, by - ay);
  let furthest = 0;
  let at = 0;
  points.forEach(([x, y], i) => {
    const away =
      length === 0
        ? Math.hypot(x - ax, y - ay)
        : Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length;
    if (away > furthest) [furthest, at] = [away, i];
  });
  if (furthest <= UNSEEN) return [points[0], points[points.length - 1]];
  return [...thinCurve(points.slice(0, at + 1)), ...thinCurve(points.slice(at)).slice(1)];
}
