/**
 * How a token is shown: its letters, a visible mark for every character that would not be seen
 * (blanks, joiners, lone accents), and bytes where it holds no whole character.
 */
import { token as words } from '#strings/token.ts';

/** A token's text, its bytes and what it and its neighbours spell together, or a name where it is no text at all. */
export type TokenPart =
  | { text: string }
  | { control: string }
  | { bytes: readonly number[]; spells: string | null; part: number; parts: number };

/** A stretch of letters, or a mark with what is read aloud in its place. */
export interface FacePart {
  shown: string;
  spoken?: string;
}

export interface TokenFace {
  parts: FacePart[];
  /** Holds only some of the bytes of a character, so `parts` are bytes. */
  broken: boolean;
  /** For a broken one: which part of what, as in “1/2 of न”. */
  of: FacePart[];
}

const INVISIBLE = /[\p{White_Space}\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFE0F]/u;
/** An accent with nothing to stand on. */
const LONE_MARK = /^\p{M}/u;
const LONGEST_RUN = 3;
const LONGEST_TEXT = 60;

export function tokenFace(part: TokenPart): TokenFace {
  if ('text' in part) return { parts: textParts(part.text), broken: false, of: [] };
  if ('control' in part) {
    const shown = words.control(part.control);
    return { parts: [{ shown, spoken: words.controlSpoken(part.control) }], broken: false, of: [] };
  }
  const { bytes, spells, part: at, parts } = part;
  return {
    parts: [{ shown: hexBytes(bytes), spoken: `${words.bytes} ${hexBytes(bytes)}` }],
    broken: true,
    of:
      spells === null
        ? [{ shown: words.notText }]
        : [
            { shown: `${words.part(at, parts)} `, spoken: words.partSpoken(at, parts) },
            ...textParts(spells),
          ],
  };
}

/** A token in one line of plain text, for tables and sentences. */
export function tokenLabel(part: TokenPart): string {
  const { parts, broken, of } = tokenFace(part);
  const line = (faces: readonly FacePart[]) => faces.map(({ shown }) => shown).join('');
  if (!broken) return line(parts);
  const spells = 'spells' in part && part.spells !== null;
  return spells ? `[${line(parts)}] ${line(of)}` : `[${line(parts)}]`;
}

const NAMES = new Map(Object.values(words.marks).map(({ mark, spoken }) => [mark, ` ${spoken} `]));

/** What is heard of a line of text: its marks by name, but for those that are letters. */
export function aloud(line: string): string {
  return line.replace(/\W/g, (character) => NAMES.get(character) ?? character);
}

/** Bytes in hexadecimal: `e0 a4`. */
export function hexBytes(bytes: ArrayLike<number>): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

/** Text with every character made visible; what is too long to show is cut in the middle. */
export function textParts(text: string): FacePart[] {
  const parts: FacePart[] = [];
  let letters = '';
  const flush = () => {
    if (letters)
      parts.push({ shown: LONE_MARK.test(letters) ? `◌${letters}` : shortened(letters) });
    letters = '';
  };
  const characters = [...text];
  for (let i = 0; i < characters.length;) {
    const character = characters[i];
    if (!INVISIBLE.test(character)) {
      letters += character;
      i++;
      continue;
    }
    flush();
    let run = 1;
    while (characters[i + run] === character) run++;
    const { mark, spoken } = words.marks[character] ?? named(character);
    parts.push(
      run > LONGEST_RUN
        ? { shown: words.many(run, mark), spoken: words.manySpoken(run, spoken) }
        : { shown: mark.repeat(run), spoken: Array(run).fill(spoken).join(' ') },
    );
    i += run;
  }
  flush();
  return parts;
}

function named(character: string) {
  const hex = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return { mark: words.codePoint(hex), spoken: words.codePoint(hex) };
}

function shortened(letters: string): string {
  const shown = [...letters];
  if (shown.length <= LONGEST_TEXT) return letters;
  return `${shown.slice(0, LONGEST_TEXT / 2).join('')}…${shown.slice(-LONGEST_TEXT / 2).join('')}`;
}
