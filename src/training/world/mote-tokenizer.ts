/** Mote's tokenizer, where the world's own code looks for it. */
export { moteTokenizer } from '#model/mote/mote-tokenizer.ts';
