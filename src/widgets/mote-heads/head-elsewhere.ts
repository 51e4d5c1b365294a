import { ATTENTION_RULES, ruleAgreement } from '#math/attention-rules.ts';
import type { AttentionRule, RuleAgreement } from '#math/attention-rules.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';
import { weightRows, type Wish } from './head-reading.ts';
import { texts } from './texts.ts';

/** How far each rule describes the head on one text; null where it names no place. */
export type Agreements = Readonly<Record<AttentionRule, RuleAgreement | null>>;

/** The head of a wish on each of `texts`. Removing a head does not change its own weights. */
export async function headElsewhere(
  ask: AskMote,
  { block, head, mask }: Omit<Wish, 'text' | 'drop'>,
): Promise<Agreements[]> {
  const all: Agreements[] = [];
  for (const text of texts) {
    const { tokens, tensors } = await ask('inspect', {
      parts: [{ text }],
      ablations: { noMask: !mask },
      views: [{ kind: 'attention', block, head }],
    });
    const weights = weightRows(tensors[0]!); // there, for no block is dropped
    const ids = tokens.map(({ id }) => id);
    const agreement = (rule: AttentionRule) => ruleAgreement(rule, weights, ids, mask);
    all.push(
      Object.fromEntries(ATTENTION_RULES.map((rule) => [rule, agreement(rule)])) as Agreements,
    );
  }
  return all;
}
