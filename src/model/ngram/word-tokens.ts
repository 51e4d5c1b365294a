/**
 * Splits text into words and punctuation marks, and joins them again with right spacing.
 *
 * A word is a run of letters and digits with inner apostrophes and hyphens (don't, whale-ship), a
 * number with inner points and commas (20,000) or an old clipped opening ('tis, 'em). Any other mark
 * that is not a blank is a token of its own.
 *
 * A plain quotation mark does not say whether it opens or closes; the tokens do: “ ‘ open, ” ’ close.
 * Spacing is then a matter of the marks alone, so joining needs no look-ahead.
 */
const RUN = '[\\p{L}\\p{M}\\p{N}]+';
const CLIPPED = "['’](?:tis|twas|twere|twill|twould|em|gainst|bout|mong)(?![\\p{L}\\p{N}])";
const NUMBER = '\\p{N}+(?:[.,]\\p{N}+)+';
const TOKEN = new RegExp(`${CLIPPED}|${NUMBER}|${RUN}(?:['’-]${RUN})*|\\S`, 'giu');

const NO_SPACE_BEFORE = /^[.,;:!?)\]}”’%…—–]$/;
const NO_SPACE_AFTER = /^[([{“‘$£€—–]$/;
const CLOSERS = new Set('”’)]}');
const OPENERS = new Set('“‘([{');
const SENTENCE_STARTS_AFTER = new Set([...'.!?…:', ...OPENERS]);

/** `"Aye," said I.` → `“` `Aye` `,` `”` `said` `I` `.` */
export function tokenizeWords(text: string): string[] {
  const tokens: string[] = [];
  let quoting = false; // inside a double quotation
  let lastQuote = 0;
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    if (token !== '"' && token !== "'") {
      tokens.push(token.length > 1 ? token.replaceAll('’', "'") : token);
      continue;
    }
    const at = match.index;
    const opens =
      at === 0 || /[\s([{]/.test(text[at - 1]) || /[“‘]/.test(tokens[tokens.length - 1]);
    const afterDash = at > 0 && /[—–-]/.test(text[at - 1]);
    if (token === "'") {
      tokens.push(opens || afterDash ? '‘' : '’');
      continue;
    }
    // After a dash either is possible: —"Look!" opens, "Look—" closes. No quotation outlives its paragraph.
    if (text.slice(lastQuote, at).includes('\n\n')) quoting = false;
    quoting = opens || (afterDash && !quoting);
    lastQuote = at;
    tokens.push(quoting ? '“' : '”');
  }
  return tokens;
}

/**
 * True where a token begins a sentence, a quotation or a bracket, so that its capital letter says
 * nothing about how the word is written elsewhere.
 */
export function startsSentence(tokens: readonly string[], index: number): boolean {
  let before = index - 1;
  while (before >= 0 && CLOSERS.has(tokens[before])) before--;
  return before < 0 || SENTENCE_STARTS_AFTER.has(tokens[before]);
}

/**
 * Joins tokens into readable text: right spacing, and a capital letter after each full stop.
 * With `from` it gives only the text from that token on, as it continues what comes before.
 */
export function joinWords(tokens: readonly string[], from = 0): string {
  let text = '';
  tokens.forEach((token, i) => {
    if (i < from) return;
    const tight = i === 0 || NO_SPACE_BEFORE.test(token) || NO_SPACE_AFTER.test(tokens[i - 1]);
    text += (tight ? '' : ' ') + (needsCapital(tokens, i) ? capitalised(token) : token);
  });
  return text;
}

/** At the start, after . ! ? and, past any quotation marks, after a full stop: “Go.” He went. */
function needsCapital(tokens: readonly string[], index: number): boolean {
  let before = index - 1;
  while (before >= 0 && OPENERS.has(tokens[before])) before--;
  if (before < 0 || /^[.!?]$/.test(tokens[before])) return true;
  while (before >= 0 && CLOSERS.has(tokens[before])) before--;
  return tokens[before] === '.'; // “Go!” said he: after ! and ? the sentence may go on
}

function capitalised(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0x20);
  return first.toUpperCase() + word.slice(first.length);
}
