import type { Program } from '../engine/writer.ts';
import type { Skill } from '../skills.ts';
import type { Asked } from './test-item.ts';

/** An evaluation set before its items are drawn: what documents it is cut from, and where. */
export interface Condition {
  readonly skill: Skill;
  readonly condition: string;
  readonly program: Program;
  /** Which of a document's answers is asked for; the last by default. */
  readonly asked?: Asked;
}
