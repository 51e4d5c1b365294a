/**
 * Tokens that are no text: where a document ends, who speaks in a dialogue, and the calls of tools.
 * Nothing a reader types can become one, because they are parts of a prompt beside its text.
 */
export const CONTROLS = ['document', 'user', 'bot', 'calc', 'search', 'result', 'end'] as const;

export type ControlName = (typeof CONTROLS)[number];

/** A stretch of a document or prompt: text, or one control token. */
export type Part = { readonly text: string } | { readonly control: ControlName };

/** Whether a token is the control token of that name. */
export const isControl = (token: object, name: ControlName) =>
  'control' in token && token.control === name;
