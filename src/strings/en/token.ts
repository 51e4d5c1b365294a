/** Words for what a token shows that is no letter: blanks, joiners, broken characters. */
export const token = {
  /** By character: the mark drawn for it, and what is read aloud. */
  marks: {
    ' ': { mark: '␣', spoken: 'space' },
    '\n': { mark: '↵', spoken: 'line break' },
    '\r': { mark: '␍', spoken: 'carriage return' },
    '\t': { mark: '⇥', spoken: 'tab' },
    '\u0000': { mark: 'NUL', spoken: 'NUL' },
    '\u00A0': { mark: '⍽', spoken: 'no-break space' },
    '\u00AD': { mark: 'SHY', spoken: 'soft hyphen' },
    '\u200B': { mark: 'ZWSP', spoken: 'zero-width space' },
    '\u200C': { mark: 'ZWNJ', spoken: 'zero-width non-joiner' },
    '\u200D': { mark: 'ZWJ', spoken: 'zero-width joiner' },
    '\uFE0F': { mark: 'VS16', spoken: 'emoji variation mark' },
    '\uFEFF': { mark: 'BOM', spoken: 'byte-order mark' },
    '◌': { mark: '◌', spoken: 'lone accent' },
  } as Readonly<Record<string, { mark: string; spoken: string }>>,
  codePoint: (hex: string) => `U+${hex}`,
  many: (times: number, mark: string) => `${mark}×${times}`,
  manySpoken: (times: number, spoken: string) => `${times} times ${spoken}`,
  bytes: 'bytes',
  /** Of a token that holds only part of the bytes of a character. */
  part: (part: number, parts: number) => `${part}/${parts} of`,
  partSpoken: (part: number, parts: number) => `part ${part} of ${parts} of`,
  notText: 'not text',
  /** Of a token that is no text, such as the one that ends a document. */
  control: (name: string) => `‹${name}›`,
  controlSpoken: (name: string) => `control token ${name}`,
};
