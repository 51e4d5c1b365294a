import { inFull, withUnit } from '#chart/format.ts';

/** Computed answers of guesses and questions: `softmax.topShare` runs `topShare` of src/answers/softmax.ts. */
type Answers = Readonly<Record<string, () => number>>;

const files = import.meta.glob<{ answers: Answers }>('/src/answers/*.ts', { eager: true });

/** Throws, and so ends the build, when nothing of that name is computed. */
export function answer(key: string): number {
  const [file, name] = key.split('.');
  const compute = files[`/src/answers/${file}.ts`]?.answers[name];
  if (!compute) throw new Error(`no answer “${key}”: export it from src/answers/${file}.ts`);
  return compute();
}

/**
 * Puts computed values into a text: `{softmax.topShare:3}` becomes that answer to 3 digits. No line
 * ends between a number and its percent sign.
 */
export function fillIn(text: string): string {
  return text
    .replace(/(\d) (?=%)/g, '$1\u00a0')
    .replace(
      /\{([\w-]+\.\w+)(?::(\d+))?(%)?\}/g,
      (_, key: string, digits?: string, percent?: string) => {
        const value = answer(key) * (percent ? 100 : 1);
        return withUnit(inFull(value, digits === undefined ? 3 : Number(digits)), percent);
      },
    );
}
