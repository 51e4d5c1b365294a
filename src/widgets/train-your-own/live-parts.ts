/** What only a run of the reader's own takes: it comes into the page with the first of them. */
export { default as Ask } from './Ask.svelte';
export { askView } from './ask-view.ts';
export { default as GoBack } from './GoBack.svelte';
export { default as NextTokens } from './NextTokens.svelte';
