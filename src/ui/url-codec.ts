/**
 * One codec for every figure: a typed, range-checked table of fields drives both directions of
 * `#<figure>?<field>=<value>`. Only fields that differ from their start are written, and a value
 * that cannot be read falls back to its start with a sentence that says so: a link never throws.
 */

import { count, significant } from '#chart/format.ts';
import { expected } from '#strings/link-values.ts';

/** One adjustable quantity of a figure: how it starts, how it is written, what may be read. */
export interface Field<T> {
  readonly kind: string;
  readonly start: T;
  write(value: T): string;
  /** Reads a value written by `write`. Throws a RangeError that says what was expected, in the reader's language. */
  read(text: string): T;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- fields of all types share a table
export type Schema = Readonly<Record<string, Field<any>>>;
export type StateOf<S extends Schema> = { [K in keyof S]: S[K]['start'] };

interface Range {
  min: number;
  max: number;
  /** Values are rounded to a multiple of it, counted from min. Default: not rounded. */
  step?: number;
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** Reads one number in a range, or throws a RangeError. */
function readNumber(text: string, { min, max, step }: Range): number {
  const value = NUMBER.test(text) ? Number(text) : NaN;
  if (!(value >= min && value <= max))
    throw new RangeError(expected.number(plain(min), plain(max)));
  return step === undefined ? value : roundTo(min + Math.round((value - min) / step) * step);
}

/** A limit as readers see it: in full, whatever its size. */
function plain(value: number): string {
  return Number.isInteger(value) ? count(value) : significant(value, 12);
}

/** Drops the binary dust of a decimal step: 0.30000000000000004 → 0.3. */
function roundTo(value: number): number {
  return Number(value.toPrecision(12));
}

/** A number in [min, max]. */
export function number(start: number, range: Range): Field<number> {
  return { kind: 'number', start, write: String, read: (text) => readNumber(text, range) };
}

/** A list of numbers, each in [min, max]; written with commas. */
export function numbers(
  start: readonly number[],
  range: Range & { minLength: number; maxLength: number },
): Field<number[]> {
  return {
    kind: 'numbers',
    start: [...start],
    write: (values) => values.join(','),
    read(text) {
      const parts = text === '' ? [] : text.split(',');
      checkLength(parts.length, range, expected.numbers);
      return parts.map((part) => readNumber(part, range));
    },
  };
}

/** True or false; written as 1 or 0. */
export function flag(start: boolean): Field<boolean> {
  return {
    kind: 'flag',
    start,
    write: (value) => (value ? '1' : '0'),
    read(text) {
      if (text !== '0' && text !== '1') throw new RangeError(expected.flag);
      return text === '1';
    },
  };
}

/** One of a few names. */
export function choice<const T extends string>(start: NoInfer<T>, names: readonly T[]): Field<T> {
  return {
    kind: 'choice',
    start,
    write: String,
    read(text) {
      const found = names.find((name) => name === text);
      if (found === undefined) throw new RangeError(expected.choice(names));
      return found;
    },
  };
}

/** Several of a few names, each at most once, in an order that matters; written with commas. */
export function sequence<const T extends string>(
  start: readonly NoInfer<T>[],
  names: readonly T[],
): Field<T[]> {
  return {
    kind: 'sequence',
    start: [...start],
    write: (values) => values.join(','),
    read(text) {
      const parts = text === '' ? [] : text.split(',');
      const known = parts.filter((part): part is T => (names as readonly string[]).includes(part));
      if (known.length !== parts.length || new Set(parts).size !== parts.length)
        throw new RangeError(expected.sequence(names));
      return known;
    },
  };
}

/** The reader's own text. Lone surrogates become U+FFFD, as in any URL. */
export function text(start: string, { maxLength }: { maxLength: number }): Field<string> {
  return {
    kind: 'text',
    start,
    write: (value) => value,
    read(value) {
      if (value.length > maxLength) throw new RangeError(expected.text(count(maxLength)));
      return value;
    },
  };
}

/** A list of short texts; written with commas (`~c` stands for a comma, `~t` for a tilde). */
export function texts(
  start: readonly string[],
  limits: { maxLength: number; minLength: number; maxChars: number },
): Field<string[]> {
  return {
    kind: 'texts',
    start: [...start],
    write: (values) =>
      values.map((value) => value.replaceAll('~', '~t').replaceAll(',', '~c')).join(','),
    read(source) {
      const parts = source
        .split(',')
        .map((part) => part.replaceAll('~c', ',').replaceAll('~t', '~'));
      checkLength(parts.length, limits, expected.texts);
      if (parts.some((part) => part.length > limits.maxChars))
        throw new RangeError(expected.textsOf(count(limits.maxChars)));
      return parts;
    },
  };
}

/** The seed of a figure's random numbers: a whole number from 0 to 2³² − 1. */
export function seed(start = 1): Field<number> {
  return { ...number(start, { min: 0, max: 2 ** 32 - 1, step: 1 }), kind: 'seed' };
}

function checkLength(
  length: number,
  { minLength, maxLength }: { minLength: number; maxLength: number },
  words: (least: string, most: string) => string,
): void {
  if (length < minLength || length > maxLength)
    throw new RangeError(words(count(minLength), count(maxLength)));
}

/** The state every field starts in; each call gives fresh lists. */
export function startState<S extends Schema>(schema: S): StateOf<S> {
  const entries = Object.entries(schema).map(([name, { start }]) => [
    name,
    Array.isArray(start) ? [...start] : start,
  ]);
  return Object.fromEntries(entries) as StateOf<S>;
}

/** Writes the fields of `state` that differ from `base` as query parameters. */
export function encodeState<S extends Schema>(
  schema: S,
  state: StateOf<S>,
  base: StateOf<S> = startState(schema),
): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, field] of Object.entries(schema)) {
    const written = field.write(state[name]);
    if (written !== field.write(base[name])) params.set(name, written);
  }
  return params;
}

/** Reads a state; `problems` holds a name and what was expected for each field that fell back. */
export function decodeState<S extends Schema>(
  schema: S,
  params: URLSearchParams,
  base: StateOf<S> = startState(schema),
): { state: StateOf<S>; problems: { name: string; expected: string }[] } {
  const state: Record<string, unknown> = { ...base };
  const problems: { name: string; expected: string }[] = [];
  for (const [name, field] of Object.entries(schema)) {
    const source = params.get(name);
    if (source === null) continue;
    try {
      state[name] = field.read(source);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.push({ name, expected: error.message });
    }
  }
  return { state: state as StateOf<S>, problems };
}
