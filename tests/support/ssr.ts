import type { Component } from 'svelte';
import { render } from 'svelte/server';

/** A widget's HTML as the build writes it, less Svelte's comments and scoping classes, one tag a line. */
export function ssr<Props extends Record<string, unknown>>(
  widget: Component<Props>,
  props: Props,
): string {
  const { body } = render(widget as Component<Record<string, unknown>>, { props });
  return body
    .replace(/<!--.*?-->/g, '')
    .replace(/ class="s-\w+"| s-\w+|(?<=class=")s-\w+ /g, '')
    .replace(/></g, '>\n<');
}
