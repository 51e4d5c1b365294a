/**
 * What the book remembers, in this browser only: chapters read, guesses made, the theme.
 * Where storage is forbidden or full, the same values live in memory until the page closes.
 */
const KEY = 'tnt.progress.v1';

export interface GuessRecord {
  right: boolean;
  /** How far off, in bits, where the guess was a distribution. */
  bits?: number;
}

export interface Progress {
  /** Chapter ids read to the end. */
  read: string[];
  /** Guesses and questions by id; the first answer counts. */
  guesses: Record<string, GuessRecord>;
}

let memory: Progress = { read: [], guesses: {} };
let forbidden = false;

/** True once the browser has refused to keep something. */
export function storageForbidden(): boolean {
  return forbidden;
}

/** Turns stored JSON into progress, dropping anything that is not of the right shape. */
export function parseProgress(source: string | null): Progress {
  const empty: Progress = { read: [], guesses: {} };
  if (source === null) return empty;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return empty;
  }
  if (typeof value !== 'object' || value === null) return empty;
  const { read, guesses } = value as { read?: unknown; guesses?: unknown };
  const records = typeof guesses === 'object' && guesses !== null ? Object.entries(guesses) : [];
  return {
    read: Array.isArray(read) ? read.filter((id): id is string => typeof id === 'string') : [],
    guesses: Object.fromEntries(
      records.filter(([, record]) => typeof (record as GuessRecord | null)?.right === 'boolean'),
    ) as Record<string, GuessRecord>,
  };
}

export function loadProgress(): Progress {
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
  } catch {
    forbidden = true;
  }
  dispatchEvent(new CustomEvent('tnt:progress'));
}

/** Keeps the first answer to a guess or question. */
export function recordGuess(id: string, record: GuessRecord): void {
  const progress = loadProgress();
  if (id in progress.guesses) return;
  save({ ...progress, guesses: { ...progress.guesses, [id]: record } });
}

export function recordRead(chapter: string): void {
  const progress = loadProgress();
  if (progress.read.includes(chapter)) return;
  save({ ...progress, read: [...progress.read, chapter] });
}

export function clearProgress(): void {
  save({ read: [], guesses: {} });
}
