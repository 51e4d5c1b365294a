/** Tests that the arithmetic of figures comes out as printed. */
import { expect, test } from 'vitest';
import { expectArithmetic } from './arithmetic.ts';

/** Of each figure, views of several states, the first one among them. */
export function testArithmetic(
  figures: Readonly<Record<string, () => readonly { steps: readonly { math: string }[] }[]>>,
): void {
  test.each(Object.entries(figures))('arithmetic comes out as printed: %s', (_, viewsOf) => {
    const views = viewsOf();
    const read = views.reduce((sum, { steps }) => sum + expectArithmetic(steps), 0);
    expect(read).toBeGreaterThanOrEqual(views.length);
  });
}
