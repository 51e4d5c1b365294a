import { categorical } from '#math/categorical.ts';
import type { Random } from '#math/random.ts';
import { softmax } from '#math/softmax.ts';
import { applyTemperature } from '#math/temperature.ts';
import type { Part } from '#model/mote/control.ts';
import type { LoadedMote } from '#model/mote/load-mote.ts';
import { controlOf } from '#model/mote/mote-token.ts';
import { PrefixRun } from '#model/mote/prefix-run.ts';
import { readPrompt } from '#model/mote/read-prompt.ts';

/** Tokens of the longest answer. */
const LONGEST = 48;

/** Draws answers after one prompt, token by token; scores asked for once are kept for the next draw. */
export class AnswerSource {
  readonly #mote: LoadedMote;
  readonly #run: PrefixRun;
  readonly #prompt: readonly number[];
  readonly #scores = new Map<string, Float32Array>();

  constructor(mote: LoadedMote, run: PrefixRun, parts: readonly Part[]) {
    const { contextLength } = mote.transformer.config;
    this.#mote = mote;
    this.#run = run;
    this.#prompt = readPrompt({ parts }, mote.tokenizer, contextLength - LONGEST).ids;
  }

  /** A text up to its first full stop, without blanks around; nothing is cut from the distribution. */
  draw(temperature: number, random: Random): string {
    const { tokenizer } = this.#mote;
    const written: number[] = [];
    let text = '';
    while (written.length < LONGEST && !text.endsWith('.')) {
      const probs = softmax(applyTemperature(this.#scoresAfter(written), temperature));
      const id = categorical(probs, random);
      if (controlOf(id, tokenizer)) break;
      written.push(id);
      text = tokenizer.decode(written);
    }
    return text.trim();
  }

  /** Scores of every next token, (V). */
  #scoresAfter(written: readonly number[]): Float32Array {
    const key = written.join();
    const known = this.#scores.get(key);
    if (known) return known;
    const { vocabularySize } = this.#mote.transformer.config;
    const scores = this.#run.run([...this.#prompt, ...written]).slice(-vocabularySize);
    this.#scores.set(key, scores);
    return scores;
  }
}
