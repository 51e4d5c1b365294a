import { chance, type Writer } from '../engine/writer.ts';
import {
  CAPITALS,
  CAPITALS_FIRST,
  COMMON,
  CONTINENTS,
  SPOKEN,
  type Fact,
} from '../words/true-facts.ts';

const KINDS = [CAPITALS, CAPITALS_FIRST, CONTINENTS, SPOKEN, COMMON];
const SAID = [5, 4, 2, 2, 4];
const ASKED = [6, 0, 2, 2, 3];

/** One to three true facts, said plainly or asked and answered. */
export function facts(writer: Writer): void {
  const asked = chance(writer, 0.5);
  for (let n = 0; n < 3 && (n === 0 || chance(writer, 0.6)); n++) {
    const kind = writer.choose(KINDS, asked ? ASKED : SAID);
    if (asked) askFact(writer, kind);
    else writer.writeOne(kind, ({ statement }) => ` ${statement}.`, weightsOf(kind));
  }
}

/** Question: What is the capital of France? Answer: The capital of France is Paris. */
function askFact(writer: Writer, kind: readonly Fact[]): void {
  const { statement } = writer.writeOne(
    kind,
    ({ question }) => ` Question: ${question} Answer:`,
    weightsOf(kind),
  );
  writer.answer(() => writer.write(` ${statement}.`));
}

export function weightsOf(kind: readonly Fact[]): number[] {
  return kind.map(({ weight }) => weight);
}
