/** The lesson that the figure begins with, given in advance. */
import facts from '#data/mote/facts.json';
import recorded from '#data/mote/teach-mote.json';
import { startState } from '#ui/url-codec.ts';
import type { Lesson, Taught } from './lesson.ts';
import { schema, wishOf } from './schema.ts';

export const first: { wish: Lesson; result: Taught } = {
  wish: wishOf(startState(schema)),
  result: recorded.taught,
};

/** What a lesson of the reader's own downloads. */
export const bytes = facts.bytes + recorded.documents;
export const { config } = facts;
