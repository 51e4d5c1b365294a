/** The trainings of Mote that came to their end, each beside the one it changed. */
import { count, fixed, percent } from '#chart/format.ts';
import trials from '#data/mote-run/trials.json';
import { cards } from '#strings/cards.ts';

interface Change {
  readonly skill: string;
  readonly condition: string;
  readonly before: number;
  readonly after: number;
}

/** What was changed, and what came of it in sentences. */
export function trialsTold(): { change: string; told: string[] }[] {
  const { changes, none, fromNote, size, loss, more, less, change } = cards.trials;
  const listed = (all: readonly Change[]) =>
    all
      .map(({ skill, condition, before, after }) =>
        change(`${skill}, ${condition}`, percent(before), percent(after)),
      )
      .join('; ') || none;
  return trials.map(({ name, steps, tokens, loss: { gap, error }, ...trial }) => {
    const length = size(count(steps), tokens === null ? null : fixed(tokens / 1e6, 1));
    return {
      change: changes[name as keyof typeof changes],
      told: [
        loss(length, fixed(gap, 3), fixed(error, 3)),
        ...(trial.more ? [more(listed(trial.more))] : []),
        ...(trial.less ? [less(listed(trial.less))] : []),
        ...(trial.fromNote ? [fromNote] : []),
      ],
    };
  });
}
