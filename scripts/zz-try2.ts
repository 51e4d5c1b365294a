import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodeWordVectors } from '#model/word-vectors/decode-word-vectors.ts';
import { cutPassages, readDocument } from '#model/retrieval/cut-passages.ts';
import { sentenceEmbedder } from '#model/retrieval/embed-passages.ts';
import { indexPassages } from '#model/retrieval/passage-index.ts';
import { searchPassages } from '#model/retrieval/search-passages.ts';
import { helpPages } from '#data/bike-workshop.ts';
const table = decodeWordVectors(new Uint8Array(gunzipSync(readFileSync('public/data/word-vectors.bin'))));
const e = sentenceEmbedder(table);
const index = indexPassages(cutPassages(helpPages.map(readDocument),{size:60,overlap:0,titles:true}), e);
for (const q of process.argv.slice(2)) {
  for (const m of ['keywords','vectors'] as const) {
    const r = searchPassages(index,q,m);
    console.log(q, m, r.hits.slice(0,4).map(h=>helpPages[index.passages[h.passage].document].title+' '+h.score.toFixed(2)).join(' | '));
  }
}
