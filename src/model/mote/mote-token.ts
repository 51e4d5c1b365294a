import { tokenParts, type TokenPart } from '#model/tokenizer/token-parts.ts';
import type { Tokenizer } from '#model/tokenizer/tokenizer.ts';
import { CONTROLS, type ControlName } from './control.ts';

/** One token as it is shown: text, bytes that are part of a character, or control. */
export type MoteToken = { readonly id: number } & (TokenPart | { readonly control: ControlName });

/** The id of a control token: they follow the tokens of text. Throws RangeError for another name. */
export function controlId(control: ControlName, { size }: Pick<Tokenizer, 'size'>): number {
  const index = CONTROLS.indexOf(control);
  if (index < 0) throw new RangeError(`there is no control token "${control}"`);
  return size + index;
}

/** The control token of an id, or null for text. */
export function controlOf(id: number, { size }: Tokenizer): ControlName | null {
  return CONTROLS[id - size] ?? null;
}

/** Tokens as they stand beside each other. Throws RangeError for an id that Mote does not have. */
export function showMoteTokens(ids: readonly number[], tokenizer: Tokenizer): MoteToken[] {
  const shown: MoteToken[] = [];
  let text: number[] = [];
  const flush = () => {
    const parts = tokenParts(text.map((id) => tokenizer.tokenBytes(id)));
    parts.forEach((part, i) => shown.push({ id: text[i], ...part }));
    text = [];
  };
  for (const id of ids) {
    const control = controlOf(id, tokenizer);
    if (control === null) {
      text.push(id);
      continue;
    }
    flush();
    shown.push({ id, control });
  }
  flush();
  return shown;
}

/** Every token of Mote's by its id, each shown alone. */
export function moteVocabulary(tokenizer: Tokenizer): MoteToken[] {
  const size = tokenizer.size + CONTROLS.length;
  return Array.from({ length: size }, (_, id) => showMoteTokens([id], tokenizer)[0]);
}
