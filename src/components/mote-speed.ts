/** How fast Mote runs in a browser, beside what was aimed at. The numbers are those of scripts/bench/browser.ts. */
import { fixed, significant } from '#chart/format.ts';
import { cards } from '#strings/cards.ts';

/** Milliseconds: a text read at once, and one more token after it with the cache. */
export interface Times {
  readonly forward: number;
  readonly decode: number;
}

type KernelsKind = keyof typeof AIMED_AT;

export interface SpeedReport {
  readonly date: string;
  readonly browser: string;
  readonly processor: string;
  /** Length of the text. */
  readonly tokens: number;
  /** Measurements behind each median. */
  readonly rounds: number;
  readonly times: Readonly<Record<KernelsKind, Times>>;
}

/** At most, as the plan for Mote asked of headless Chromium. */
export const AIMED_AT = {
  webassembly: { forward: 10, decode: 0.5 },
  typescript: { forward: 60, decode: 2 },
} as const;

export function speedRows({ times, tokens }: Pick<SpeedReport, 'times' | 'tokens'>): string[][] {
  const { what, kernels, ms, atMost, yes, no } = cards.speed;
  return (Object.keys(AIMED_AT) as KernelsKind[]).flatMap((kind) =>
    (['forward', 'decode'] as const).map((name) => {
      const [aim, measured] = [AIMED_AT[kind][name], times[kind][name]];
      return [
        what[name](tokens),
        kernels[kind],
        atMost(ms(significant(aim))),
        ms(fixed(measured)),
        measured <= aim ? yes : no,
      ];
    }),
  );
}
