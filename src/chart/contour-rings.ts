type Point = readonly [x: number, y: number];

/**
 * Closed lines around all that lies below a level, from values on a grid, row by row: marching squares.
 *
 * Points are in steps of the grid, [column, row]; between two of them the values are taken to change evenly. What
 * reaches the edge of the grid is closed along it. Of a cell with two low corners across, both belong together.
 * Source: the plane case of Lorensen and Cline, Marching Cubes, 1987.
 */
export function contourRings(values: ArrayLike<number>, columns: number, level: number): Point[][] {
  // A border of high corners goes around the grid, so that every line is closed.
  const width = columns + 2;
  const low = new Uint8Array(width * (values.length / columns + 2));
  for (let k = 0; k < values.length; k++)
    low[width * (Math.floor(k / columns) + 1) + (k % columns) + 1] = Number(values[k] < level);
  const place = (corner: number) => [(corner % width) - 1, Math.floor(corner / width) - 1] as const;
  const valueAt = ([i, j]: Point) => (i < 0 || i === columns ? undefined : values[j * columns + i]);

  /** Where a line crosses from a low corner to a high one. */
  const crossing = (from: number, to: number): Point => {
    const [[i, j], end] = [place(from), place(to)];
    const [start, rest] = [values[j * columns + i], valueAt(end)];
    if (rest === undefined) return [i, j];
    const t = (level - start) / (rest - start);
    return [i + t * (end[0] - i), j + t * (end[1] - j)];
  };

  // Clockwise around a cell, a line leads from each step out of the low to the next step back into it.
  const edge = (from: number, to: number) => from * low.length + to;
  const next = new Map<number, { point: Point; to: number }>();
  for (let c = 0; c + width + 1 < low.length; c++) {
    const around = [c, c + 1, c + width + 1, c + width];
    for (let k = 0; k < 4; k++) {
      const [from, to] = [around[k], around[(k + 1) % 4]];
      if (!low[from] || low[to]) continue;
      let m = k + 1;
      while (!low[around[(m + 1) % 4]]) m++;
      next.set(edge(from, to), {
        point: crossing(from, to),
        to: edge(around[(m + 1) % 4], around[m % 4]),
      });
    }
  }

  const rings: Point[][] = [];
  for (const [start] of next) {
    const ring: Point[] = [];
    for (let key = start, at = next.get(key); at; key = at.to, at = next.get(key)) {
      ring.push(at.point);
      next.delete(key);
    }
    rings.push([...ring, ring[0]]);
  }
  return rings;
}
