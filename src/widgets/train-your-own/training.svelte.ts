/** The trainings of one figure, a worker's portion at a time. */
import type { Runs } from '#model/page-training/kept-runs.ts';
import type { PageTrainingTasks } from '#model/page-training/page-training-protocol.ts';
import type { Question } from '#model/page-training/continue-text.ts';
import { nextGoal, nextPortion } from '#model/page-training/portion.ts';
import {
  beginRun,
  extendRun,
  forkRun,
  rewindRun,
  stateAt,
  stopToReturnTo,
  type Change,
  type RunRecord,
} from '#model/page-training/run-record.ts';
import { ProblemError } from '#model/problem.ts';
import { WorkerTask, type WorkerLike } from '#model/tasks/worker-task.ts';
import { failureWords } from '#ui/problem-words.ts';
import type { Answer } from './ask-view.ts';
import type { Plan } from './schema.ts';
import type { Source } from './source.ts';

/**
 * The trainings of one figure. The page keeps the runs and asks the worker for one portion after another, so a
 * pause needs only silence, and a worker that fails takes nothing with it but the portion under way.
 */
export class Training {
  /** What the picture shows: the recorded runs, then the reader's own. */
  shown = $state.raw() as Runs<Source>;
  /** The same as of the last check-up: sentence, samples and tables change no more often, so that the page stays free. */
  checked = $state.raw() as Runs<Source>;
  /** Counts the changes of what was checked. */
  version = $state(0);
  /** Whether the runs are the reader's own, which can go on. */
  live = $state(false);
  running = $state(false);
  /** Why training cannot go on; a text too short is the reader's to mend. */
  failure = $state.raw<{ readonly badText: boolean; readonly reason: string }>();
  /** Whether text and kernels are still being made ready. */
  preparing = $state(false);
  /** Whether nobody can see the figure: then no portion begins. */
  hidden = false;
  /** Whether training rests for that reason. */
  outOfSight = $state(false);
  readonly #recorded: Runs<Source>;
  readonly worker: WorkerTask<PageTrainingTasks<Source>>;
  /** What comes of an earlier turn is dropped. */
  #turn = 0;

  constructor(recorded: Runs<Source>, start: () => WorkerLike) {
    this.#recorded = recorded;
    this.#show(recorded);
    this.worker = new WorkerTask(start);
  }

  /** Whether the runs shown began as planned. */
  began({ course, settings }: Plan): boolean {
    const { course: shown, runs } = this.shown;
    const now = [{ ...course, base: '' }, settings];
    return JSON.stringify(now) === JSON.stringify([{ ...shown, base: '' }, runs[0].settings]);
  }

  /** Trains a new run, in place of those shown. */
  async begin({ course, settings }: Plan): Promise<void> {
    await this.#work(async (isCurrent) => {
      this.preparing = true;
      const facts = await this.worker.request('prepare', course);
      if (!isCurrent()) return;
      this.preparing = false;
      this.#show({ course, facts, runs: [beginRun(settings)] });
      this.live = true;
      await this.#trainToGoal(isCurrent);
    });
  }

  /** Trains the reader's own runs on. */
  async goOn(): Promise<void> {
    if (this.live && !this.running) await this.#work((current) => this.#trainToGoal(current));
  }

  pause(): void {
    this.#turn++;
    this.#rest();
  }

  #rest(): void {
    this.running = false;
    this.preparing = false;
    this.#check();
  }

  /** Goes back to the last stop up to a step, and forgets what came after it, and the fork. */
  rewind(step: number): void {
    this.pause();
    const [first] = this.shown.runs;
    const stop = stopToReturnTo(first, step);
    if (stop) this.#showRuns([rewindRun(first, stop)]);
  }

  /** Starts a second run from the last stop up to a step, with one thing changed, and trains it on. */
  async fork(step: number, change: Change): Promise<void> {
    this.pause();
    const [first] = this.shown.runs;
    const stop = stopToReturnTo(first, step);
    if (!stop) return;
    this.#showRuns([first, forkRun(first, stop, change)]);
    await this.#work((isCurrent) => this.#trainToGoal(isCurrent));
  }

  /**
   * Shows other runs in place of these; says whether nothing else was begun meanwhile. What trains goes on until they
   * are found good, and where they are not, this rejects and nothing changes.
   */
  async replace(runs: Promise<Runs<Source>>): Promise<boolean> {
    if (this.running) {
      const turn = this.#turn;
      const [{ status }] = await Promise.allSettled([runs]);
      if (turn !== this.#turn) return false;
      if (status === 'rejected') await runs;
    }
    return this.#takeTurn(async (isCurrent) => {
      this.preparing = true;
      const good = await runs;
      if (!isCurrent()) return;
      this.#show(good);
      this.live = true;
    });
  }

  /** What the reader's own runs say to a question, each as it stood at a step; none where that was not kept. */
  async ask(question: Question, at: number): Promise<Answer[]> {
    const { course, runs } = this.checked;
    const asked = runs.map(async (run, index) => {
      const state = stateAt(run, at);
      if (!state) return [];
      const { parameters, step } = state;
      const said = await this.worker.request('ask', { course, parameters, question });
      return [{ index, step, said }];
    });
    return (await Promise.all(asked)).flat();
  }

  /** Shows the recorded runs again and lets the reader's own go. */
  clear(): void {
    this.close();
    this.#show(this.#recorded);
    this.live = false;
    this.failure = undefined;
    this.outOfSight = false;
  }

  /** Stops the worker; the next request would start it anew. */
  close(): void {
    this.pause();
    this.worker.restart();
  }

  #show(shown: Runs<Source>, checked = true): void {
    this.shown = shown;
    if (checked) this.#check();
  }

  #check(): void {
    if (this.checked === this.shown) return;
    this.checked = this.shown;
    this.version++;
  }

  #showRuns(runs: readonly RunRecord[], checked = true): void {
    this.#show({ ...this.shown, runs }, checked);
  }

  async #trainToGoal(isCurrent: () => boolean): Promise<void> {
    const goal = nextGoal(this.shown.runs);
    for (;;) {
      const { course, facts, runs } = this.shown;
      const portion = nextPortion(runs, goal, facts, course.shape.contextLength);
      if (!portion) return;
      if (this.hidden) {
        this.outOfSight = true;
        return;
      }
      const { run, steps, check } = portion;
      const { settings, state } = runs[run];
      const trained = await this.worker.request('train', {
        course,
        settings,
        from: state,
        steps,
        check,
      });
      if (!isCurrent()) return;
      this.#showRuns(
        runs.map((one, i) => (i === run ? extendRun(one, trained) : one)),
        check,
      );
    }
  }

  /** Does some work as the latest turn, and says why when it fails. */
  async #work(work: (isCurrent: () => boolean) => Promise<void>): Promise<void> {
    try {
      await this.#takeTurn(work);
    } catch (error) {
      const badText = error instanceof ProblemError && error.problem.code === 'short-text';
      this.failure = { badText, reason: failureWords(error) };
    }
  }

  /** Does some work as the latest turn; false when a later one began meanwhile, which alone can fail. */
  async #takeTurn(work: (isCurrent: () => boolean) => Promise<void>): Promise<boolean> {
    const turn = ++this.#turn;
    const isCurrent = () => turn === this.#turn;
    this.running = true;
    this.failure = undefined;
    this.outOfSight = false;
    try {
      await work(isCurrent);
      return isCurrent();
    } catch (error) {
      if (isCurrent()) throw error;
      return false;
    } finally {
      if (isCurrent()) this.#rest();
    }
  }
}
