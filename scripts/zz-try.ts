import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodeWordVectors } from '#model/word-vectors/decode-word-vectors.ts';
import { cutPassages, readDocument } from '#model/retrieval/cut-passages.ts';
import { commonVector, sentenceEmbedding, sifWeight } from "#model/word-vectors/sentence-embedding.ts";
import { embedPassages } from '#model/retrieval/embed-passages.ts';
import { buildInvertedIndex } from '#model/retrieval/inverted-index.ts';
import { bm25 } from '#model/retrieval/bm25.ts';
import { rankDocuments } from '#model/retrieval/rank-documents.ts';
import { reciprocalRankFusion } from '#model/retrieval/reciprocal-rank-fusion.ts';
import { searchTerms } from '#model/retrieval/search-terms.ts';
import { stopWords } from '#model/retrieval/stop-words.ts';
import { nearestNeighbours } from '#math/nearest-neighbours.ts';
import { helpPages, questions } from '#data/bike-workshop.ts';
const table = decodeWordVectors(new Uint8Array(gunzipSync(readFileSync('public/data/word-vectors.bin'))));
const common = commonVector(table); const A = Number(process.env.A??1e-4); const embed0=(w: readonly string[])=>sentenceEmbedding(table, process.env.S? w.filter(t=>!stopWords.has(t)):w, (r)=>sifWeight(r,A), process.env.NC?undefined:common); const embed = embed0; const E={dimensions:100, embed: embed0, pulls: ()=>[]};
for (const q of questions) for (const a of q.answers) if (!helpPages.some(p=>p.text.includes(a))) console.log('MISSING', a);
const verbose = process.argv[2]==='v';
for (const titles of [false,true]) for (const stop of [true]) for (const [size,overlap] of [[20,0],[20,10],[30,0],[30,15],[40,0],[40,10],[40,20],[60,20],[100,0]]) {
  const ps = cutPassages(helpPages.map(readDocument),{size,overlap,titles});
  const idx = buildInvertedIndex(ps.map(p=>stop?p.terms.filter(t=>!stopWords.has(t)):p.terms));
  const rows = embedPassages(ps, E);
  const out: Record<string, number[]> = {};
  const k=3;
  for (const q of questions) {
    const terms = searchTerms(q.ask).map(t=>t.term);
    const kw = rankDocuments(bm25(idx, terms.filter(t=>!stopWords.has(t))).scores);
    const v = embed(terms).vector!;
    const vec = nearestNeighbours(rows, v, ps.length).map(n=>n.row);
    const hyb = reciprocalRankFusion([kw,vec]).map(d=>d.document);
    const line: string[] = [];
    for (const [m,r] of Object.entries({kw,vec,hyb})) {
      const holds=(p:number)=>q.answers.filter(a=>ps[p].text.includes(a)).length>0;
      const rank = r.findIndex(holds)+1;
      const found = new Set(r.slice(0,k).flatMap(p=>q.answers.filter(a=>ps[p].text.includes(a)))).size/q.answers.length;
      (out[m]??=[]).push(found); (out[m+'r']??=[]).push(rank?1/rank:0); line.push(`${m}:${rank||'-'}`);
    }
    if (verbose && size===40 && overlap===10) console.log(titles, line.join(' '), q.ask, embed(terms).unknown.join());
  }
  const mean=(x:number[])=>(x.reduce((a,b)=>a+b)/x.length).toFixed(3);
  console.log({titles,size,overlap,n:ps.length}, Object.entries(out).map(([m,x])=>m+' '+mean(x)).join('  '));
}
