import { chance, writeWord, type Split, type Writer } from '../engine/writer.ts';
import { strangeName } from '../subject-name.ts';
import { COUNTRIES, WELL_KNOWN } from '../words/countries.ts';
import { CITIES } from '../words/relations.ts';

export interface CapitalPassageTerms {
  readonly split: Split;
  /** How many countries; 1 to 3 by default. */
  readonly countries?: number;
  /**
   * What the countries are: made up, well known with their true capitals, or well known with
   * others, which no training document has. By default made up in four of five passages, else true.
   */
  readonly kind?: CountryKind;
  /** How many questions; up to 2 by default, none asked twice. */
  readonly questions?: number;
}

type CountryKind = 'made-up' | 'true' | 'contradicted';

const KINDS: readonly CountryKind[] = ['made-up', 'true', 'contradicted'];
const KNOWN = COUNTRIES.slice(0, WELL_KNOWN);

/**
 * Passage: The capital of Zorami is Luvo. The capital of Bote is Rome. Question: What is the
 * capital of Bote? Answer: The capital of Bote is Rome.
 */
export function capitalPassage(writer: Writer, terms: CapitalPassageTerms): void {
  const capitals = new Map<string, string>();
  writer.unpredictable(() => {
    writer.write(' Passage:');
    const weights = terms.kind ? KINDS.map((kind) => (kind === terms.kind ? 1 : 0)) : [4, 1, 0];
    const kind = writer.choose(KINDS, weights);
    while (capitals.size < (terms.countries ?? 3)) {
      writeCountry(writer, capitals, kind, terms.split);
      if (terms.countries === undefined && chance(writer, 0.4)) break;
    }
  });
  const most = terms.questions ?? Math.min(capitals.size, 2);
  const asked = new Set<string>();
  for (let n = 0; n < most; n++) {
    let country = '';
    writer.unpredictable(() => {
      country = writer.writeOne(
        [...capitals.keys()],
        (name) => ` Question: What is the capital of ${name}?`,
        [...capitals.keys()].map((name) => (asked.has(name) ? 0 : 1)),
      );
    });
    asked.add(country);
    writer.write(' Answer:');
    writer.answer(() => writer.write(` The capital of ${country} is ${capitals.get(country)}.`));
    if (terms.questions === undefined && n + 1 < most && chance(writer, 0.3)) return;
  }
}

/** Writes one more country and its capital. */
function writeCountry(
  writer: Writer,
  capitals: Map<string, string>,
  kind: CountryKind,
  split: Split,
): void {
  const names = [...capitals.keys()];
  const cities = [...capitals.values()];
  writer.write(' The capital of');
  if (kind === 'made-up') {
    const name = strangeName(writer, split, [...names, ...cities]);
    writer.write(' is');
    const city = chance(writer, 0.4)
      ? strangeName(writer, split, [name, ...names, ...cities])
      : writeWord(
          writer,
          CITIES,
          CITIES.map((word) => (cities.includes(word) ? 0 : 1)),
        );
    capitals.set(name, city);
  } else {
    const { name, capital } = writer.writeOne(
      KNOWN,
      (country) => ` ${country.name} is`,
      KNOWN.map((country) => (names.includes(country.name) ? 0 : 1)),
    );
    const mayBe = (word: string) =>
      (word === capital) === (kind === 'true') && !cities.includes(word) ? 1 : 0;
    capitals.set(name, writeWord(writer, CITIES, CITIES.map(mayBe)));
  }
  writer.write('.');
}
