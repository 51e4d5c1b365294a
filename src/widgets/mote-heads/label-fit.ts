/** The reader's label for a head: how much of its weight agrees, on the text shown and on others. */
import { count, fixed, percent } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { agreeingWeights, placesNamed, ruleAgreement } from '#math/attention-rules.ts';
import type { AttentionRule, RuleAgreement } from '#math/attention-rules.ts';
import type { Step } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { words } from '#strings/mote-heads.ts';
import type { Agreements } from './head-elsewhere.ts';
import type { HeadReading } from './head-reading.ts';
import { SHOWN, texts } from './texts.ts';

/** In SVG user units. The mark of an even spread rises over the bar. */
export const BAR = { width: 100, top: 4, height: 8, bottom: 12 };
const OUTSIDE = -9;
const FIT = 'label-fit';

export function labelFit(
  { tokens, weights, wish }: HeadReading,
  elsewhere: readonly Agreements[],
  rule: AttentionRule,
  at: number,
) {
  const ids = tokens.map(({ id }) => id);
  const agreeing = weights.map((row, t) => agreeingWeights(rule, row, ids, t, wish.mask));
  const here = ruleAgreement(rule, weights, ids, wish.mask);
  const others = texts.flatMap((text, i) =>
    text === wish.text ? [] : [{ name: shortText(text, SHOWN), fit: elsewhere[i][rule] }],
  );
  const shares = others.flatMap(({ fit }) => (fit ? [fit.share] : []));
  const label = words.labels[rule];
  const says = here && percent(here.share);
  return {
    title: words.fitTitle(label),
    rows: [
      { key: FIT, ...drawnFit(words.thisText, here) },
      ...others.map(({ name, fit }) => ({ key: undefined, ...drawnFit(name, fit) })),
    ],
    /** Per token that looks, the places that the label names. */
    named: agreeing.map((part, t) =>
      part ? placesNamed(rule, ids, t, wish.mask ? t + 1 : ids.length) : [],
    ),
    /** Of the row that is looked at. */
    agreeing: agreeing[at],
    sentence:
      (says ? words.fits(says, label) : words.fitsNowhere(label)) +
      (shares.length > 0
        ? words.fitsElsewhere(percent(Math.min(...shares)), percent(Math.max(...shares)))
        : words.fitsNowhereElse),
    summaryParts: says ? [{ key: FIT, text: words.fits(says, label).trim() }] : [],
    step: here && {
      key: FIT,
      says: words.stepFit(count(here.count)),
      math: `${fixed(here.share * here.count, 3)} / ${here.count} = ${fixed(here.share, 3)}`,
    },
  } satisfies { step: Step | null } & Record<string, unknown>;
}

function drawnFit(name: string, fit: RuleAgreement | null) {
  return {
    name,
    share: fit ? percent(fit.share) : words.noFit,
    width: px(BAR.width * (fit?.share ?? 0)),
    evenX: fit ? px(BAR.width * fit.even) : OUTSIDE,
    count: count(fit?.count ?? 0),
  };
}
