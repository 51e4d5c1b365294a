/** A stretch of a prompt, with where its words come from, as PromptBox draws it. */
export interface ShownPart {
  /** Lights up with the marks of the same key. */
  key?: string;
  from: 'program' | 'passage' | 'reader';
  /** Says where it comes from; not part of the prompt. */
  label: string;
  text: string;
  /** A stretch of the text to mark, with what it is. */
  marked?: { start: number; end: number; kind: 'right' | 'wrong' }[];
}
