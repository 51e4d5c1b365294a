import { afterEach, expect, test, vi } from 'vitest';
import { FigureState } from '#ui/figure-state.svelte.ts';
import GuessBox from '#ui/GuessBox.svelte';
import RareWait from '#widgets/rare-wait/RareWait.svelte';
import SoftmaxScores from '#widgets/softmax-scores/SoftmaxScores.svelte';
import { ssr } from '../support/ssr.ts';

afterEach(() => vi.restoreAllMocks());

test.each([
  { kind: 'a number', widget: RareWait },
  { kind: 'shares', widget: SoftmaxScores },
])('a locked figure still takes a guess of $kind', ({ widget }) => {
  vi.spyOn(FigureState.prototype, 'isLocked').mockReturnValue(true);
  const [guess, figure] = ssr(widget, {}).split('class="figure-shown');
  const sliders = (part: string) => part.match(/<input [^>]*type="range"[^>]*>/g) ?? [];
  const disabled = (part: string) => sliders(part).filter((tag) => tag.includes(' disabled'));
  expect(sliders(guess).length).toBeGreaterThan(0);
  expect(disabled(guess)).toEqual([]);
  expect(disabled(figure)).toEqual(sliders(figure));
  expect(sliders(figure).length).toBeGreaterThan(0);
});

test('a number is guessed with its unit, a chance with a percent sign', () => {
  const asked = { id: 'a', ask: 'How often?', reveal: 'So.', kind: 'number' as const };
  const scale = { min: 0, max: 100, step: 1, answer: 25, tolerance: 5 };
  const boxOf = (unit: string) => ssr(GuessBox, { guess: { ...asked, ...scale, unit } });
  expect(boxOf('%')).toContain('50\u00a0%');
  expect(boxOf('GB')).toContain('50\u00a0GB');
});

test('what was answered on an earlier visit is not announced when it comes back', () => {
  const [guess] = ssr(RareWait, {}).split('class="guess"')[1].split('class="figure-shown');
  expect(guess).toContain('class="result"');
  expect(guess).not.toMatch(/role="(status|alert|log)"|aria-live="(polite|assertive)"/);
});
