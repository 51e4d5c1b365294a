/** What the figure shows before anything is asked: one update on its first group, made at a desk. */
import recorded from '#data/mote/update-by-token.json';
import type { UpdatedAnswer, UpdateWish } from '#model/speck/update-group.ts';
import { FIRST } from './schema.ts';

/** Bytes of the weights. */
export const bytes = recorded.bytes;
export const first: { wish: UpdateWish; result: readonly UpdatedAnswer[] } = {
  wish: FIRST,
  result: recorded.answers as readonly UpdatedAnswer[],
};
