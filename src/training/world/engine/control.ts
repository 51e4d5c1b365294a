import { CONTROLS, type ControlName, type Part } from '#model/mote/control.ts';

/** Inside this room a control token is one character of Unicode's private use area. */
const FIRST = 0xe000;
const PRIVATE = new RegExp(
  `[${String.fromCharCode(FIRST)}-${String.fromCharCode(FIRST + CONTROLS.length - 1)}]`,
  'g',
);

export function controlMark(control: ControlName): string {
  return String.fromCharCode(FIRST + CONTROLS.indexOf(control));
}

/** The control token that a character marks, or null. */
export function markedControl(character: string): ControlName | null {
  return CONTROLS[character.charCodeAt(0) - FIRST] ?? null;
}

/** Parts as one string with control marks. A mark that stands in text becomes U+FFFD. */
export function markParts(parts: readonly Part[]): string {
  return parts
    .map((part) =>
      'control' in part ? controlMark(part.control) : part.text.replace(PRIVATE, '\ufffd'),
    )
    .join('');
}

/** The parts that a string with control marks stands for, neighbouring text joined. */
export function partsOf(marked: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const flush = (to: number) => {
    if (to > from) parts.push({ text: marked.slice(from, to) });
    from = to + 1;
  };
  for (let i = 0; i < marked.length; i++) {
    const control = markedControl(marked[i]);
    if (control === null) continue;
    flush(i);
    parts.push({ control });
  }
  flush(marked.length);
  return parts;
}

/** Parts for the eye: control tokens in angle brackets. Only to be shown, never to be read back. */
export function showParts(parts: readonly Part[]): string {
  return parts
    .map((part) => ('control' in part ? ` <${part.control}>` : part.text))
    .join('')
    .trim();
}
