import type { Ablations } from '#model/transformer/ablations.ts';
import type { TransformerConfig } from '#model/transformer/config.ts';
import { words } from '#strings/break-it.ts';

export const PARTS = ['none', 'head', 'attention', 'mlp', 'bend', 'block', 'residual'] as const;

/** What is switched off; blocks and heads count from 1. */
export interface Switches {
  readonly noMask: boolean;
  readonly noPositions: boolean;
  readonly noScale: boolean;
  /** Not the model but its input: the tokens in a random order. */
  readonly shuffled: boolean;
  readonly part: (typeof PARTS)[number];
  readonly block: number;
  readonly head: number;
}

export const OVERALL = ['noMask', 'noPositions', 'noScale', 'shuffled'] as const;

export const NO_SWITCH: Switches = {
  noMask: false,
  noPositions: false,
  noScale: false,
  shuffled: false,
  part: 'none',
  block: 1,
  head: 1,
};

/** What the model is asked to leave out. */
export function ablationsOf({ part, block, head, ...flags }: Switches): Ablations {
  const { noMask, noPositions, noScale } = flags;
  const l = block - 1;
  return {
    ...(noMask && { noMask }),
    ...(noPositions && { noPositions }),
    ...(noScale && { noScale }),
    ...(part === 'head' && { dropHeads: [{ block: l, head: head - 1 }] }),
    ...(part === 'attention' && { dropAttention: [l] }),
    ...(part === 'mlp' && { dropMlp: [l] }),
    ...(part === 'bend' && { noBend: [l] }),
    ...(part === 'block' && { dropBlocks: [l] }),
    ...(part === 'residual' && { noResidual: [l] }),
  };
}

/** The names of what is switched off, as they stand in a sentence. */
export function namesOf(switches: Switches): string[] {
  const { part, block, head } = switches;
  const { names } = words;
  const flags = OVERALL.filter((flag) => switches[flag]).map((flag) => names[flag]);
  if (part === 'none') return flags;
  return [...flags, part === 'head' ? names.head(block, head) : names[part](block)];
}

/** The key of a single switch in the recording. */
export const keyOf = (part: Switches['part'], block: number, head = 0) =>
  part === 'head' ? `head-${block}-${head}` : `${part}-${block}`;

/** Every switch alone. */
export function singleSwitches({
  blocks,
  heads,
}: Pick<TransformerConfig, 'blocks' | 'heads'>): { key: string; switches: Switches }[] {
  const from1 = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
  const single = (key: string, changes: Partial<Switches>) => ({
    key,
    switches: { ...NO_SWITCH, ...changes },
  });
  return [
    ...OVERALL.map((flag) => single(flag, { [flag]: true })),
    ...from1(blocks).flatMap((block) => [
      ...from1(heads).map((head) =>
        single(keyOf('head', block, head), { part: 'head', block, head }),
      ),
      ...(['attention', 'mlp', 'bend', 'block', 'residual'] as const).map((part) =>
        single(keyOf(part, block), { part, block }),
      ),
    ]),
  ];
}
