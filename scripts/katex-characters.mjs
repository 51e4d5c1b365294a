/** The characters that equations may use: KaTeX’s fonts are cut down to them, and a check of the built pages holds them to it. */
const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

export const KATEX_CHARACTERS = [
  range(0x20, 0x7e), // ASCII
  range(0x3b1, 0x3c9), // Greek letters
  'ΔΘΛΠΣΦΨΩ',
  '\u00a0\u200b\u2061±·×÷′ϵ∂∇∏∑∈∞√∣∥≈≠≤≥⊤⋅⋯…−→←↦⌈⌉⌊⌋⟨⟩ℓˆ˜ˉ',
].join('');
