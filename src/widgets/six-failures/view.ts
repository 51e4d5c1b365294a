/** View-model of SixFailures: a preset, broken or repaired, in; what is found and what the prompt holds out. */
import { count, fixed } from '#chart/format.ts';
import downloads from '#data/retrieval-downloads.json';
import { assemblePrompt, promptText } from '#model/retrieval/assemble-prompt.ts';
import { cutPassages, readDocument } from '#model/retrieval/cut-passages.ts';
import type { Embedder } from '#model/retrieval/sentence-embedder.ts';
import { indexPassages } from '#model/retrieval/passage-index.ts';
import { searchPassages } from '#model/retrieval/search-passages.ts';
import type { FigureView, Step } from '#ui/figure-view.ts';
import { choice, flag, text, type StateOf } from '#ui/url-codec.ts';
import { prompt as promptWords } from '#strings/retrieval-prompt.ts';
import { words } from '#strings/six-failures.ts';
import { FAILURES, presets } from './presets.ts';

export const LONGEST_QUESTION = 200;
/** Passages in the prompt, and in the table. */
const IN_PROMPT = 2;
const IN_TABLE = 8;

export const schema = {
  failure: choice('boundary', FAILURES),
  repaired: flag(false),
  /** The reader's own question; empty for that of the preset. */
  question: text('', { maxLength: LONGEST_QUESTION }),
};
export type State = StateOf<typeof schema>;

export const vectorKilobytes = count(downloads.vectorBytes / 1000);

export const needsVectors = ({ failure, repaired }: State): boolean =>
  repaired && presets[failure].repaired.method === 'vectors';

export function failuresView(state: State, embedder?: Embedder) {
  const { failure } = state;
  const preset = presets[failure];
  const waiting = needsVectors(state) && !embedder;
  const { pages, cut, method } = state.repaired && !waiting ? preset.repaired : preset.broken;
  const own = state.question.trim();
  const question = own || preset.question;

  const passages = cutPassages(pages.map(readDocument), cut);
  const index = indexPassages(passages, method === 'vectors' ? embedder : undefined);
  const result = searchPassages(index, question, method);
  const found = result.hits.map((hit, i) => {
    const { document, text: passage } = passages[hit.passage];
    return { ...hit, key: `hit-${i}`, title: pages[document].title, text: passage };
  });
  const used = found.slice(0, IN_PROMPT);
  const assembled = assemblePrompt(question, used, promptWords.wording);

  const holds = (quote: string | undefined) =>
    quote !== undefined && used.some((passage) => passage.text.includes(quote));
  const right = holds(preset.right);
  const wrong = holds(preset.wrong);
  const fate = right ? (wrong ? 'both' : 'right') : wrong ? 'wrong' : 'neither';
  const verdict = own ? words.ownQuestion : words.verdicts[failure][fate];
  const passagePlace = found.findIndex((passage) => passage.text.includes(preset.right));

  return {
    question,
    good: !own && fate === 'right',
    judged: !own,
    answer: words.quote(preset.right),
    verdict,
    happened: words.happened[failure],
    repair: words.repairs[failure],
    waiting,
    parts: assembled.map(({ from, number, text: part }) => ({
      key: number === undefined ? undefined : `hit-${number - 1}`,
      from,
      label: from === 'passage' ? promptWords.from.passage(number!) : promptWords.from[from],
      text: part,
      marked:
        from === 'passage' && !own
          ? [...stretch(part, preset.right, 'right'), ...stretch(part, preset.wrong, 'wrong')]
          : [],
    })),
    prompt: promptText(assembled),
    summary: [
      used.length === 0
        ? words.nothing
        : words.summary(
            count(passages.length),
            used.map(({ title }) => title),
          ),
      used.length === 0 && own ? '' : verdict,
      waiting ? words.waiting : '',
    ]
      .filter(Boolean)
      .join(' '),
    table: {
      caption: words.tableCaption(words.methods[method]),
      columns: words.columns,
      rows: found.slice(0, IN_TABLE).map(({ key, title, score, text: passage }, i) => ({
        key: i < IN_PROMPT ? key : undefined,
        cells: [
          i + 1,
          title,
          fixed(score),
          i < IN_PROMPT ? words.yes : words.no,
          own ? words.unjudged : passage.includes(preset.right) ? words.yes : words.no,
        ],
      })),
    },
    steps: [
      ...termSteps(result.contributions, found[0]?.passage, method === 'keywords'),
      {
        key: passagePlace in used ? found[passagePlace].key : undefined,
        says: words.stepPlace,
        math: own
          ? words.unjudged
          : passagePlace === -1
            ? words.noPlace
            : words.place(passagePlace + 1, IN_PROMPT),
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Where a quote stands in a text, if it does. */
function stretch(within: string, quote: string | undefined, kind: 'right' | 'wrong') {
  const start = quote === undefined ? -1 : within.indexOf(quote);
  return start === -1 ? [] : [{ start, end: start + quote!.length, kind }];
}

/** What the words of the question add to the first hit, one line each. */
function termSteps(
  contributions: readonly { term: string; documentCount: number; scores: Float64Array }[],
  first: number | undefined,
  byWords: boolean,
): Step[] {
  if (first === undefined || !byWords) return [];
  return contributions.map(({ term, documentCount, scores }) => ({
    key: 'hit-0',
    says: words.stepTerm(term, documentCount),
    math: `+ ${fixed(scores[first])}`,
  }));
}
