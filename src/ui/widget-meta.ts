/** What a figure's frame must know about its widget without loading it: `meta.ts` in its folder. */
export type Badge = 'computed' | 'recorded' | 'made-up';

export interface WidgetMeta {
  title: string;
  /** Where the numbers come from; several may hold. */
  badges: readonly Badge[];
  /** The chapter it belongs to: embeds link there. */
  chapter: string;
  /** The functions that run, as `math/softmax.ts#softmax`; without `#…` the whole file is shown. */
  code: readonly string[];
}
