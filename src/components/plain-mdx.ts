/** A stretch of a chapter under one heading, as plain text. The first has no heading. */
interface PlainSection {
  heading: string;
  text: string;
}

/** Shows a computed value, as <Value> would. */
type ShowValue = (of: string, digits: number | undefined, percent: boolean) => string;

/** Macros that only colour what they hold. */
const COLOURS = /\\(prob|logit|tok|loss|grad|query|key|val|reward|found|operatorname|text)\b/g;

/**
 * The words of a chapter's MDX, section by section: what a reader reads, without components,
 * equations on their own lines, and marks of emphasis. Captions and the claims of NotQuite boxes are
 * text; guesses, questions and citations are not. Computed values are shown by `showValue`.
 */
export function plainSections(mdx: string, showValue: ShowValue): PlainSection[] {
  const sections = mdx
    .replace(/^(import|export) [^\n]*$/gm, '')
    .replace(/<(Guess|Question)\b[\s\S]*?\/>/g, '')
    .split(/^## /m);
  return sections.map((section, i) => {
    const end = i === 0 ? 0 : section.indexOf('\n');
    const heading = plainText(section.slice(0, end), showValue);
    return { heading, text: plainText(section.slice(end), showValue) };
  });
}

function plainText(mdx: string, showValue: ShowValue): string {
  return mdx
    .replace(/<Value\s([^>]*?)\/>/g, (_, attributes: string) =>
      showValue(
        attributes.match(/of="([^"]*)"/)?.[1] ?? '',
        Number(attributes.match(/digits=\{(\d+)\}/)?.[1]) || undefined,
        /\bpercent\b/.test(attributes),
      ),
    )
    .replace(/<Figure\s[^>]*?caption="([^"]*)"[^>]*>/g, '$1')
    .replace(/<NotQuite\s+claim="([^"]*)"[^>]*>/g, '$1')
    .replace(/<Term\s+id="([^"]*)"\s*\/>/g, (_, id: string) => id.replaceAll('-', ' '))
    .replace(/<[^>]*>/g, '')
    .replace(/\$\$[\s\S]*?\$\$/g, '')
    .replace(/\$([^$]*)\$/g, (_, tex: string) => tex.replace(COLOURS, '').replace(/[\\{}]/g, ''))
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|\*|`|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}]))/gu, '')
    .replace(/^#+ /gm, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ([.,;:?)])/g, '$1')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
