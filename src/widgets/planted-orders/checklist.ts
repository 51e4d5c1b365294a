/** What each setting lets through, tried on the example mails and wishes. */
import { count } from '#chart/format.ts';
import { trial } from '#data/mailroom.ts';
import { letThrough, OFF, type Settings } from '#model/mailroom/let-through.ts';
import { words } from '#strings/planted-orders.ts';

/** Nothing on, and each rule alone. */
export const ALONE = {
  none: OFF,
  warned: { ...OFF, warned: true },
  readOnly: { ...OFF, readOnly: true },
  look: { ...OFF, confirm: 'look' },
  blind: { ...OFF, confirm: 'blind' },
  ownWords: { ...OFF, ownWords: true },
} satisfies Record<string, Settings>;

const known = new Map<string, ReturnType<typeof letThrough>>();

/** Tried once for each setting, and remembered. */
export function tried({ warned, readOnly, confirm, ownWords }: Settings) {
  const settings = { warned, readOnly, confirm, ownWords };
  const key = JSON.stringify(settings);
  const found = known.get(key) ?? letThrough(trial, settings);
  known.set(key, found);
  return found;
}

/** Each rule alone, and the setting of this moment. */
export function checklist(now: Settings) {
  const rows = Object.entries({ ...ALONE, now }) as [keyof typeof words.rows, Settings][];
  const of = ({ done, waiting }: { done: number; waiting: number }, all: number) =>
    words.share(count(done), count(all)) + (waiting > 0 ? words.wait(count(waiting)) : '');
  return rows.map(([name, settings]) => {
    const came = tried(settings);
    return {
      key: `setting-${name}`,
      label: words.rows[name],
      planted: of(came.planted, trial.planted.length),
      wishes: of(came.wishes, trial.wishes.length),
    };
  });
}
