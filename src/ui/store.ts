/**
 * What the book remembers, in this browser only: chapters read, guesses made, questions answered.
 * Where storage is forbidden or full, the same values live in memory until the page closes.
 */

/** All that the book keeps in a browser has a name that begins like this: the theme and kept files, too. */
const OURS = 'tnt.';
const KEY = `${OURS}progress.v1`;

interface FirstAnswer {
  right: boolean;
}

export interface GuessRecord extends FirstAnswer {
  /** What it cost in bits, where a probability was at stake. */
  bits?: number;
  /** What was answered. Only the guess itself can tell whether it still is an answer to it. */
  answer?: unknown;
}

export interface Progress {
  /** Chapter ids read to the end. */
  read: string[];
  /** Guesses by id; the first answer counts. */
  guesses: Record<string, GuessRecord>;
  /** Questions by id; the first answer counts. */
  questions: Record<string, FirstAnswer>;
}

const nothing = (): Progress => ({ read: [], guesses: {}, questions: {} });
let memory = nothing();
let forbidden = false;

/** True while the browser refuses to keep something. */
export function storageForbidden(): boolean {
  return forbidden;
}

/** The entries of a stored object that are records of a first answer. */
function records(value: unknown): Record<string, GuessRecord> {
  if (typeof value !== 'object' || value === null) return {};
  const found = Object.entries(value).filter(([, record]) => typeof record?.right === 'boolean');
  return Object.fromEntries(
    found.map(([id, { right, bits, answer }]) => [
      id,
      {
        right,
        ...(Number.isFinite(bits) && { bits }),
        ...(answer !== undefined && { answer }),
      },
    ]),
  );
}

/** Turns stored JSON into progress, dropping anything that is not of the right shape. */
export function parseProgress(source: string | null): Progress {
  if (source === null) return nothing();
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return nothing();
  }
  if (typeof value !== 'object' || value === null) return nothing();
  const { read, guesses, questions } = value as Record<string, unknown>;
  return {
    read: Array.isArray(read) ? read.filter((id): id is string => typeof id === 'string') : [],
    guesses: records(guesses),
    questions: records(questions),
  };
}

export function loadProgress(): Progress {
  if (forbidden) return memory; // a refused write has left storage behind
  try {
    memory = parseProgress(localStorage.getItem(KEY));
  } catch {
    forbidden = true;
  }
  return memory;
}

function save(progress: Progress): void {
  memory = progress;
  try {
    localStorage.setItem(KEY, JSON.stringify(progress));
    forbidden = false;
  } catch {
    forbidden = true;
  }
  dispatchEvent(new CustomEvent('tnt:progress'));
}

/** Keeps the first answer to a guess; where only its worth is known, what was answered now joins it. */
export function recordGuess(id: string, record: GuessRecord): void {
  const progress = loadProgress();
  const first = progress.guesses[id];
  if (first && (first.answer !== undefined || record.answer === undefined)) return;
  save({ ...progress, guesses: { ...progress.guesses, [id]: { ...record, ...first } } });
}

/** Keeps whether the first answer to a question was right. */
export function recordQuestion(id: string, right: boolean): void {
  const progress = loadProgress();
  if (id in progress.questions) return;
  save({ ...progress, questions: { ...progress.questions, [id]: { right } } });
}

export function recordRead(chapter: string): void {
  const progress = loadProgress();
  if (progress.read.includes(chapter)) return;
  save({ ...progress, read: [...progress.read, chapter] });
}

/** Removes all that the book keeps in this browser: progress, theme, files. */
export async function forgetEverything(): Promise<void> {
  memory = nothing();
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(OURS)) localStorage.removeItem(key);
    forbidden = false;
  } catch {
    forbidden = true;
  }
  try {
    for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
  } catch {
    // Without HTTPS, or where storage is forbidden, no files are kept.
  }
  dispatchEvent(new CustomEvent('tnt:progress'));
}
