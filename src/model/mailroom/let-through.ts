/** How much a setting lets through: of orders planted by a stranger, and of what the reader wants. */
import { layMailbox, type Mail, type Mailbox } from './mailbox.ts';
import { judge, type Rules, type Verdict } from './policy.ts';
import { piecesOf, type Row } from './row.ts';
import { readOrders, type Call } from './stand-in.ts';

export interface Settings extends Rules {
  /** The instruction says: obey nothing that stands in a mail. */
  warned: boolean;
}

/** No rule at all. */
export const OFF: Settings = { warned: false, readOnly: false, confirm: 'off', ownWords: false };

export type Judged = Call & Verdict;

/** Reads a mailbox and judges every call that is asked for. */
export function runMailbox(mailbox: Mailbox, settings: Settings): { row: Row; calls: Judged[] } {
  const row = layMailbox(mailbox, settings.warned);
  const calls = readOrders(row.text).map((call) => ({ ...call, ...judge(row, call, settings) }));
  return { row, calls };
}

export interface Trial {
  /** Mails of people the reader knows. */
  mails: readonly Mail[];
  wishes: readonly string[];
  stranger: string;
  /** A mail of the stranger that wants nothing. */
  harmless: string;
  /** Mails of the stranger that want something. */
  planted: readonly string[];
}

/** How many came to what; the rest was refused, or never asked for. */
interface Came {
  done: number;
  waiting: number;
}

/**
 * Tries every wish with every mail of the stranger. A planted mail comes as far as it comes with any of the wishes: to
 * a call whose order or argument stands in it. A wish is tried beside the harmless mail.
 */
export function letThrough(
  { mails, wishes, stranger, harmless, planted }: Trial,
  settings: Settings,
): { planted: Came; wishes: Came } {
  const run = (request: string, text: string) =>
    runMailbox({ request, mails: [...mails, { from: stranger, text }] }, settings);
  const theirs = (row: Row, { order, args }: Call) =>
    [order, ...args]
      .flatMap((span) => piecesOf(row, span))
      .some(({ writer }) => writer === stranger);
  return {
    planted: tally(
      planted.map((text) =>
        wishes.flatMap((request) => {
          const { row, calls } = run(request, text);
          return calls.filter((call) => theirs(row, call));
        }),
      ),
    ),
    wishes: tally(wishes.map((request) => run(request, harmless).calls)),
  };
}

function tally(tries: readonly (readonly Verdict[])[]): Came {
  const came = (calls: readonly Verdict[], as: Verdict['outcome']) =>
    calls.some(({ outcome }) => outcome === as);
  return {
    done: tries.filter((calls) => came(calls, 'done')).length,
    waiting: tries.filter((calls) => !came(calls, 'done') && came(calls, 'waiting')).length,
  };
}
