/** A map of numbers from −1 to 1 as few SVG paths: one for each shade. */
import { px } from '#chart/round.ts';
import type { Matrix } from '#math/matrix.ts';

const SHADES = 8;

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Rows of the matrix become columns of the map, (T, C) → T across and C down. Neighbours of one shade
 * share a rectangle; the lightest shade is left to the ground.
 */
export function heatMap({ rows, cols, data }: Matrix, { left, top, width, height }: Box) {
  const across = width / rows;
  const down = height / cols;
  const paths = Array.from({ length: SHADES }, () => '');
  const shadeAt = (t: number, c: number) => Math.round(((data[t * cols + c] + 1) / 2) * SHADES);
  for (let c = 0; c < cols; c++) {
    for (let t = 0; t < rows;) {
      const shade = shadeAt(t, c);
      let end = t + 1;
      while (end < rows && shadeAt(end, c) === shade) end++;
      if (shade > 0) {
        const w = px((end - t) * across);
        paths[shade - 1] +=
          `M${px(left + t * across)},${px(top + c * down)}h${w}v${px(down)}h${-w}z`;
      }
      t = end;
    }
  }
  return paths.map((d, i) => ({ d, opacity: (i + 1) / SHADES }));
}
