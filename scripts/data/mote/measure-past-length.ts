/**
 * Measures what Mote loses on texts far longer than those it was trained on, place by place, and how
 * long those were. Writes src/data/mote/past-length.json.
 * Run: node scripts/data/mote/measure-past-length.ts
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quantileSorted } from 'd3-array';
import { crossEntropy } from '#math/cross-entropy.ts';
import { Random } from '#math/random.ts';
import { createActivations } from '#model/transformer/activations.ts';
import { headSize } from '#model/transformer/config.ts';
import { forward } from '#model/transformer/forward.ts';
import { placeTokens } from '#model/transformer/place-tokens.ts';
import type { Transformer } from '#model/transformer/transformer.ts';
import { controlId } from '#model/mote/mote-token.ts';
import { DocumentEncoder } from '#world/engine/encode-document.ts';
import { CURRICULUM } from '#world/mix.ts';
import { sampleDocument } from '#world/world.ts';
import { MOTE } from '../../../src/training/mote/recipe.ts';
import { openWeights, readManifest } from './open-mote.ts';

const SEED = 20_261_122;
/** Tokens of each measured text, and of each stretch that a mean is taken over. */
const LENGTH = 512;
const STRETCH = 32;
const TEXTS = 200;
/** Tokens of the documents whose lengths are counted. */
const COUNTED_TOKENS = 1_000_000;
const LENGTH_BIN = 16;

/**
 * What angles belong to a place: those of training; those of its number divided, so that the last
 * place comes where training ended; or those of a base raised, which slows each pair the more the
 * slower it is.
 */
type Places = 'plain' | 'squeezed' | 'slower';

/** Reads texts of up to LENGTH tokens, all in one stretch of memory. */
class LongReader {
  readonly #transformer: Transformer;
  readonly #activations;

  constructor(transformer: Transformer) {
    const { kernels, config } = transformer;
    this.#transformer = transformer;
    this.#activations = createActivations(kernels, config, { rows: LENGTH, longest: LENGTH });
  }

  /** Turns the pairs of channels at place t by t · scale / base^(2i / d) from now on. */
  turnBy(scale: number, base: number): void {
    const pairs = headSize(this.#transformer.config) / 2;
    const { cosines, sines } = this.#activations.angles;
    for (let t = 0; t < LENGTH; t++) {
      for (let i = 0; i < pairs; i++) {
        const angle = (t * scale) / base ** (i / pairs);
        cosines[t * pairs + i] = Math.cos(angle);
        sines[t * pairs + i] = Math.sin(angle);
      }
    }
  }

  /** −ln p of each token but the first, (n − 1), the first one standing at `place`. */
  losses(ids: readonly number[], place = 0): Float64Array {
    const { config } = this.#transformer;
    const sequence = { start: 0, from: 0, end: ids.length };
    placeTokens(config, this.#activations, sequence, ids);
    for (let t = 0; t < ids.length; t++) this.#activations.positions[t] = place + t;
    forward(this.#transformer, this.#activations, [sequence]);
    const { data } = this.#activations.readout.logits;
    const size = config.vocabularySize;
    return Float64Array.from(ids.slice(1), (id, t) =>
      crossEntropy(data.subarray(t * size, (t + 1) * size), id),
    );
  }
}

/** One long text: documents as training shows them, one after another, or one list over and over. */
interface LongText {
  readonly ids: number[];
  /** The documents it is made of, each with the token that starts it. */
  readonly documents: number[][];
}

const { transformer, tokenizer } = await openWeights(undefined, 2 ** 27);
const { contextLength, rotaryBase } = transformer.config;
const encoder = new DocumentEncoder(tokenizer);
const start = controlId('document', encoder.tokenizer);
const reader = new LongReader(transformer);

function documentsBackToBack(random: Random): LongText {
  const ids = [start];
  const documents: number[][] = [];
  while (ids.length < LENGTH) {
    const { segments } = sampleDocument(random);
    const document = encoder.encodeDocument(segments).ids;
    if (document.length > contextLength) continue;
    documents.push([start, ...document]);
    ids.push(...document);
  }
  return { ids: ids.slice(0, LENGTH), documents };
}

/** The line of a document that repeats one, said on until the text is full. */
function oneLineRepeated(random: Random): LongText {
  const { segments } = sampleDocument(random, { mix: { repetition: 1 } });
  const text = segments.map((part) => ('text' in part ? part.text : '')).join('');
  const line = encoder.encode([{ text: `${text.slice(0, text.indexOf(','))},` }]);
  const ids = Array.from({ length: LENGTH }, (_, t) =>
    t === 0 ? start : line[(t - 1) % line.length],
  );
  return { ids, documents: [] };
}

/** Mean over texts of the loss at each stretch of places, in nats. */
function byStretch(all: readonly Float64Array[]): number[] {
  return Array.from({ length: LENGTH / STRETCH }, (_, s) => {
    // Entry t of the losses is that of the token at place t + 1.
    const inStretch = all.flatMap((losses) => [
      ...losses.subarray(Math.max(0, s * STRETCH - 1), (s + 1) * STRETCH - 1),
    ]);
    return round(inStretch.reduce((sum, loss) => sum + loss, 0) / inStretch.length);
  });
}

function round(value: number): number {
  return Number(value.toPrecision(5));
}

const factor = LENGTH / contextLength;
const size = headSize(transformer.config);
/** The base that slows the slowest pair by the factor and leaves the fastest as it is. */
const slowerBase = rotaryBase * factor ** (size / (size - 2));
const PLACES: Record<Places, [scale: number, base: number]> = {
  plain: [1, rotaryBase],
  squeezed: [1 / factor, rotaryBase],
  slower: [1, slowerBase],
};

function measure(texts: readonly LongText[]) {
  const measured = Object.fromEntries(
    Object.entries(PLACES).map(([places, [scale, base]]) => {
      reader.turnBy(scale, base);
      return [places, byStretch(texts.map(({ ids }) => reader.losses(ids)))];
    }),
  ) as Record<Places, number[]>;
  reader.turnBy(...PLACES.plain);
  return measured;
}

const random = new Random(SEED);
const documents = Array.from({ length: TEXTS }, () => documentsBackToBack(random));
const lists = Array.from({ length: TEXTS }, () => oneLineRepeated(random));

/** The same tokens, each document read by itself as in training. */
const alone = byStretch(
  documents.map(({ documents: parts, ids }) =>
    Float64Array.from(parts.flatMap((part) => [...reader.losses(part)])).subarray(
      0,
      ids.length - 1,
    ),
  ),
);

/** How far any loss moves when a document stands at the far end of the range instead of the start. */
const moved = documents.slice(0, 50).map(({ documents: [part] }) => {
  const here = reader.losses(part);
  const there = reader.losses(part, LENGTH - part.length);
  return Math.max(...here.map((loss, t) => Math.abs(loss - there[t])));
});

/** Lengths of documents as training drew them: from each stage its share of all tokens. */
function trainedLengths(): number[] {
  const { schedule, tokensPerStep } = MOTE;
  const all = schedule.steps * tokensPerStep;
  const lengths: number[] = [];
  let begun = 0;
  for (const { tokens, mix } of CURRICULUM) {
    const end = Math.min(all, begun + tokens);
    for (let room = (COUNTED_TOKENS * (end - begun)) / all; room > 0;) {
      const { length } = encoder.encodeDocument(sampleDocument(random, { mix }).segments).ids;
      lengths.push(length);
      room -= length;
    }
    begun = end;
  }
  return lengths;
}
const lengths = trainedLengths();
const kept = lengths.filter((length) => length <= contextLength).sort((a, b) => a - b);
const predictions = kept.reduce((sum, length) => sum + length, 0);

const result = {
  weights: readManifest().weights.at(-1)!.sha256,
  seed: SEED,
  length: LENGTH,
  stretch: STRETCH,
  texts: TEXTS,
  factor,
  slowerBase: round(slowerBase),
  documents: { ...measure(documents), alone },
  list: measure(lists),
  moved: { documents: moved.length, place: LENGTH, nats: round(Math.max(...moved)) },
  lengths: {
    documents: lengths.length,
    leftOut: lengths.length - kept.length,
    median: quantileSorted(kept, 0.5),
    percentile99: quantileSorted(kept, 0.99),
    longest: kept[kept.length - 1],
    bin: LENGTH_BIN,
    counts: Array.from(
      { length: contextLength / LENGTH_BIN },
      (_, b) => kept.filter((length) => Math.floor((length - 1) / LENGTH_BIN) === b).length,
    ),
    /** Of all predictions of training, those at places in each bin. */
    predictions: Array.from({ length: contextLength / LENGTH_BIN }, (_, b) => {
      const inBin = kept.reduce(
        (sum, n) => sum + Math.min(LENGTH_BIN, Math.max(0, n - b * LENGTH_BIN)),
        0,
      );
      return round(inBin / predictions);
    }),
  },
};
const target = join(import.meta.dirname, '../../../src/data/mote/past-length.json');
await writeFile(process.env.OUT ?? target, `${JSON.stringify(result)}\n`);
console.log(`${target}: ${result.texts} texts of each kind, ${result.length} tokens each`);
