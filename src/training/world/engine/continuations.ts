import type { ControlName } from '#model/mote/control.ts';
import { controlMark } from './control.ts';
import { sumWeights } from './weights.ts';
import type { Program, Writer } from './writer.ts';

/** What may follow a prefix, and the probability that a document begins with both. */
export interface Continuation {
  /** Marked text, as far as was asked for. */
  readonly after: string;
  readonly probability: number;
}

/**
 * All ways a program's document can begin with a marked text, each followed only until `enough`
 * says so or the document ends.
 *
 * The program is run again for every row of choices that fits the prefix: a choice whose text does
 * not fit is never followed. Different choices that write the same text are added up. The
 * probabilities sum to that of the prefix; a prefix that cannot be gives an empty list.
 */
export function continuations(
  program: Program,
  prefix: string,
  enough: (after: string) => boolean,
): Continuation[] {
  const found = new Map<string, number>();
  const open: Branch[] = [{ path: [], probability: 1 }];
  for (let branch = open.pop(); branch; branch = open.pop()) {
    const writer = new ReplayingWriter(prefix, enough, branch, open);
    try {
      program(writer);
    } catch (stopped) {
      if (stopped === MISMATCH) continue;
      if (stopped !== ENOUGH) throw stopped;
    }
    if (writer.at < prefix.length) continue; // the document ended inside the prefix
    found.set(writer.after, (found.get(writer.after) ?? 0) + writer.probability);
  }
  return Array.from(found, ([after, probability]) => ({ after, probability }));
}

/** The indices of the choices made so far, and their probability. */
interface Branch {
  readonly path: readonly number[];
  readonly probability: number;
}

const MISMATCH = Symbol('the text differs from the prefix');
const ENOUGH = Symbol('enough text follows the prefix');

/** Makes the choices of a branch, then the first that fits, leaving the others for later. */
class ReplayingWriter implements Writer {
  /** How much of the prefix is written. */
  at = 0;
  after = '';
  probability: number;
  private readonly path: number[];
  private readonly known: number;
  private next = 0;
  private readonly prefix: string;
  private readonly enough: (after: string) => boolean;
  private readonly open: Branch[];

  constructor(prefix: string, enough: (after: string) => boolean, branch: Branch, open: Branch[]) {
    this.prefix = prefix;
    this.enough = enough;
    this.path = [...branch.path];
    this.known = branch.path.length;
    this.probability = branch.probability;
    this.open = open;
  }

  choose<Option>(options: readonly Option[], weights?: readonly number[]): Option {
    return options[this.pick(options, undefined, weights)];
  }

  writeOne<Option>(
    options: readonly Option[],
    text: (option: Option) => string,
    weights?: readonly number[],
  ): Option {
    const option = options[this.pick(options, text, weights)];
    this.write(text(option));
    return option;
  }

  write(text: string): void {
    const left = this.prefix.length - this.at;
    if (left > 0) {
      if (!this.fits(text)) throw MISMATCH;
      this.at += Math.min(left, text.length);
    }
    if (text.length <= left) return;
    this.after += text.slice(Math.max(0, left));
    if (this.enough(this.after)) throw ENOUGH;
  }

  control(name: ControlName): void {
    this.write(controlMark(name));
  }

  unpredictable(write: () => void): void {
    write();
  }

  answer(write: () => void): void {
    write();
  }

  private pick<Option>(
    options: readonly Option[],
    text: ((option: Option) => string) | undefined,
    weights: readonly number[] | undefined,
  ): number {
    if (this.next < this.known) return this.path[this.next++];
    if (text && this.at === this.prefix.length) this.stopBefore(options, text, weights);
    const total = weights ? sumWeights(options.length, weights) : options.length;
    const inPrefix = this.at < this.prefix.length;
    const before = this.probability;
    let first = -1;
    for (let i = 0; i < options.length; i++) {
      const weight = weights ? weights[i] : 1;
      if (weight <= 0 || (inPrefix && text && !this.fits(text(options[i])))) continue;
      const probability = (before * weight) / total;
      if (first >= 0) this.open.push({ path: [...this.path, i], probability });
      else {
        first = i;
        this.probability = probability;
      }
    }
    if (first < 0) throw MISMATCH;
    this.path.push(first);
    this.next++;
    return first;
  }

  /** Stops where the start that all possible options share is enough: then no choice is needed. */
  private stopBefore<Option>(
    options: readonly Option[],
    text: (option: Option) => string,
    weights: readonly number[] | undefined,
  ): void {
    let shared: string | undefined;
    for (let i = 0; i < options.length && shared !== ''; i++) {
      if (weights && weights[i] <= 0) continue;
      const other = text(options[i]);
      shared = shared === undefined ? other : sharedStart(shared, other);
    }
    if (!shared || !this.enough(this.after + shared)) return;
    this.after += shared;
    throw ENOUGH;
  }

  /** Whether the text and the rest of the prefix agree as far as both go. */
  private fits(text: string): boolean {
    const length = Math.min(text.length, this.prefix.length - this.at);
    for (let i = 0; i < length; i++) {
      if (text.charCodeAt(i) !== this.prefix.charCodeAt(this.at + i)) return false;
    }
    return true;
  }
}

function sharedStart(a: string, b: string): string {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return a.slice(0, n);
}
