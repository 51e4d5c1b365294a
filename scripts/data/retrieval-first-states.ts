/**
 * Writes what the retrieval figures show before anything is loaded: the token count of the first
 * prompt, how word vectors rank passages for the labelled questions and for the answers imagined to them, and the
 * sizes of the downloads.
 *
 *     npx node scripts/data/retrieval-first-states.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { format } from 'prettier';
import { helpPages, questions } from '#data/bike-workshop.ts';
import { imaginedAnswers } from '#data/imagined-answers.ts';
import { assemblePrompt, promptText } from '#model/retrieval/assemble-prompt.ts';
import { cutPassages, readDocument } from '#model/retrieval/cut-passages.ts';
import { sentenceEmbedder } from '#model/retrieval/sentence-embedder.ts';
import { indexPassages } from '#model/retrieval/passage-index.ts';
import { searchPassages } from '#model/retrieval/search-passages.ts';
import { decodeWordVectors } from '#model/word-vectors/decode-word-vectors.ts';
import { prompt as promptWords } from '../../src/strings/en/retrieval-prompt.ts';
import { buildTokenizer } from './vocabularies.ts';

/** Where both figures start. */
const START = {
  question: 'How high is the deposit for an electric bicycle?',
  cut: { size: 40, overlap: 10, titles: true },
  count: 3,
};

/** Two questions of the chapter's text: vectors answer the first rightly, the second wrongly. */
const EXAMPLES = ['What should I do after a robbery?', 'Can your truck collect mine?'];

export async function retrievalFirstStates(): Promise<Record<string, unknown>> {
  const packed = readFileSync('public/data/word-vectors.bin');
  const table = decodeWordVectors(new Uint8Array(gunzipSync(packed)));
  const passages = cutPassages(helpPages.map(readDocument), START.cut);
  const index = indexPassages(passages, sentenceEmbedder(table));
  const ranking = (question: string, method: 'keywords' | 'vectors') =>
    searchPassages(index, question, method).hits.map(({ passage }) => passage);

  const whole = indexPassages(
    cutPassages(helpPages.map(readDocument), { size: 60, overlap: 10, titles: true }),
    sentenceEmbedder(table),
  );
  const examples = EXAMPLES.map((question) => {
    const [{ passage, score }] = searchPassages(whole, question, 'vectors').hits;
    return { question, first: helpPages[whole.passages[passage].document].title, cosine: score };
  });

  const found = ranking(START.question, 'keywords').slice(0, START.count);
  const prompt = promptText(
    assemblePrompt(
      START.question,
      found.map((at) => ({
        title: helpPages[passages[at].document].title,
        text: passages[at].text,
      })),
      promptWords.wording,
    ),
  );
  const tokenizer = await buildTokenizer('gpt2');
  const { gpt2 } = JSON.parse(readFileSync('public/vocab/manifest.json', 'utf8'));
  return {
    'search-this-book-first-state': { prompt, tokens: tokenizer.encode(prompt).length },
    'measure-it-first-state': {
      cut: START.cut,
      rankings: questions.map(({ ask }) => ranking(ask, 'vectors')),
    },
    'measure-it-imagined': {
      rankings: questions.map(({ ask }) => ranking(imaginedAnswers[ask], 'vectors')),
    },
    'retrieval-examples': examples,
    'retrieval-downloads': { vectorBytes: packed.length, tokenizerBytes: gpt2.gzipBytes },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, state] of Object.entries(await retrievalFirstStates())) {
    const json = await format(JSON.stringify(state), { parser: 'json', printWidth: 100 });
    writeFileSync(`src/data/${name}.json`, json);
  }
}
