import { beforeAll, describe, expect, test } from 'vitest';
import { categorical } from '#math/categorical.ts';
import { Random } from '#math/random.ts';
import { samplingStages, type SamplingStep } from '#math/sampling-pipeline.ts';
import type { LoadedMote } from '#model/mote/load-mote.ts';
import type { GenerationProgress, MoteTasks } from '#model/mote/mote-protocol.ts';
import { encodeParts } from '#model/mote/read-prompt.ts';
import type { WorkerTask } from '#model/tasks/worker-task.ts';
import { kernelSets } from '../../support/kernel-sets.ts';
import { run } from '../../support/tiny-transformer.ts';
import { client, CONFIG, PARTS, tinyMote } from './tiny-mote.ts';

describe.each(kernelSets.slice(0, 2))('with the kernels in $name', ({ create }) => {
  let mote: LoadedMote;
  let ask: WorkerTask<MoteTasks>;
  let ids: number[];
  const at = { base: '/', parts: PARTS };

  beforeAll(async () => {
    mote = tinyMote(await create());
    ask = client(async () => mote);
    ids = [mote.tokenizer.size, ...encodeParts(PARTS, mote.tokenizer)];
  });

  test('writes on as the pipeline draws, beyond the context too, the same for a seed', async () => {
    const steps: SamplingStep[] = [
      { kind: 'repetition-penalty', penalty: 1.2 },
      { kind: 'temperature', temperature: 0.9 },
      { kind: 'top-k', k: 40 },
    ];
    const heard: GenerationProgress[] = [];
    const request = { ...at, steps, seed: 4, maxTokens: 12, stopAt: [] };
    const answer = await ask.request('generate', request, { onProgress: (p) => heard.push(p) });

    const random = new Random(4);
    const generated: number[] = [];
    const draws = Array.from({ length: 12 }, () => {
      const text = [...ids.slice(1), ...generated];
      const seen = [ids[0], ...text.slice(-(CONFIG.contextLength - 1))];
      const scores = run(mote.transformer, seen).logits.at(-1)!;
      const stages = samplingStages(scores, steps, { prompt: ids, generated });
      const id = categorical(stages.at(-1)!.probs, random);
      generated.push(id);
      return { id, model: stages[0].probs[id], drawn: stages.at(-1)!.probs[id] };
    });
    expect(ids.length + 12).toBeGreaterThan(CONFIG.contextLength);
    expect(answer.written.map(({ id }) => id)).toEqual(generated);
    expect(answer.ending).toBe('length');
    expect(heard).toMatchObject(
      draws.map(({ id, model, drawn }) => ({
        draw: { id, modelProbability: model, drawProbability: drawn, token: { id } },
      })),
    );
    // Another task between its tokens changes nothing.
    const busy = ask.request('generate', request);
    for (const text of ['a', 'b c', 'The']) {
      await ask.request('predict', { base: '/', parts: [{ text }] });
    }
    expect(await busy).toEqual(answer);
  });

  test('stops at a control token that it is told, which is no part of the text', async () => {
    const stopAt = ['document', 'user', 'bot', 'calc'] as const;
    for (let seed = 0; seed < 40; seed++) {
      const request = { ...at, steps: [], seed, maxTokens: 40 };
      const { written, ending } = await ask.request('generate', { ...request, stopAt });
      if (ending === 'length') continue;
      expect(stopAt).toContain(ending.control);
      const free = await ask.request('generate', { ...request, stopAt: [] });
      expect(free.written.slice(0, written.length + 1)).toEqual([
        ...written,
        expect.objectContaining(ending),
      ]);
      return;
    }
    expect.unreachable('some text of 40 should have ended at a control token');
  });

  test('refuses what it cannot write', async () => {
    const request = { ...at, steps: [], seed: 1, maxTokens: 3 };
    for (const wrong of [{ maxTokens: 0 }, { maxTokens: 1025 }, { seed: -1 }]) {
      await expect(ask.request('generate', { ...request, ...wrong })).rejects.toThrow();
    }
  });
});
