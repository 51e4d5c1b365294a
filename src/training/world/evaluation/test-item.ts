import type { Random } from '#math/random.ts';
import type { Part } from '#model/mote/control.ts';
import { markParts } from '../engine/control.ts';
import { sampleProgram, type Segment } from '../engine/sample-document.ts';
import type { Program } from '../engine/writer.ts';

/** A prompt and the one right way to go on from it. */
export interface TestItem {
  readonly prompt: readonly Part[];
  readonly answer: readonly Part[];
}

/** Which answer of a document is asked for: a tool's call comes first, the use of its result last. */
export type Asked = 'first' | 'last';

/** Cuts a document that a program writes before one of its answers. */
function sampleItem(program: Program, random: Random, asked: Asked): TestItem {
  const { segments } = sampleProgram(program, random);
  const starts = segments.flatMap((segment, i) =>
    segment.answer && !segments[i - 1]?.answer ? [i] : [],
  );
  if (starts.length === 0) throw new RangeError('expected a document with an answer, got none');
  const start = asked === 'first' ? starts[0] : starts[starts.length - 1];
  let end = start;
  while (segments[end]?.answer) end++;
  return { prompt: plain(segments.slice(0, start)), answer: plain(segments.slice(start, end)) };
}

/** Up to n items with different prompts; fewer where the program has no more to ask. */
export function sampleItems(
  program: Program,
  random: Random,
  n: number,
  asked: Asked = 'last',
): TestItem[] {
  const items = new Map<string, TestItem>();
  for (let tries = 0; tries < 20 * n && items.size < n; tries++) {
    const item = sampleItem(program, random, asked);
    items.set(markParts(item.prompt), item);
  }
  return [...items.values()];
}

/** Parts without weights, neighbouring text joined. */
function plain(segments: readonly Segment[]): Part[] {
  const parts: Part[] = [];
  for (const segment of segments) {
    const last = parts.at(-1);
    if ('control' in segment) parts.push({ control: segment.control });
    else if (last && 'text' in last) parts[parts.length - 1] = { text: last.text + segment.text };
    else parts.push({ text: segment.text });
  }
  return parts;
}
