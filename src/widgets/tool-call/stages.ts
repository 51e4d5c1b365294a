/** The stages of the picture: the question, the call, the result, the answer. */
import { tokenFace, type TokenFace } from '#ui/token-face.ts';
import { words } from '#strings/tool-call.ts';
import { sentencesOf, type Exchange, type Wish } from './exchange.ts';
import { share, spelled } from './placed.ts';
import { holds } from '#model/mote/calls.ts';

type From = 'reader' | 'mote' | 'program';
/** What was written after the question. */
export type Part = 'first' | 'result' | 'answer';

/** One stage of the picture: Mote's tokens as chips, the text of others as it is. */
export interface Stage {
  part: 'question' | Part;
  from: From;
  title: string;
  chips: { key: string; face: TokenFace; below: string }[];
  text: string;
  /** Says what was done here. */
  note: string;
  /** The sentences that a search went through. */
  list: { sentence: string; found: boolean }[];
}

export function writerOf(part: Part, { writer }: Wish): From {
  return part === 'result' ? writer : 'mote';
}

export function askedStage({ question }: Wish): Stage {
  return {
    part: 'question',
    from: 'reader',
    title: words.stages.question,
    chips: [],
    text: `${words.control('user')} ${question} ${words.control('bot')}`,
    note: '',
    list: [],
  };
}

export function stageOf(part: Part, wish: Wish, made: Exchange): Stage {
  const { call, reply } = made;
  const from = writerOf(part, wish);
  const byProgram = part === 'result' && from === 'program';
  const looksUp = byProgram && call?.tool === 'search';
  return {
    part,
    from,
    title: part === 'result' ? words.stages.result[wish.writer] : words.stages[part],
    chips: made[part].map(({ token, probability: p }, i) => ({
      key: `${part}-${i}`,
      face: tokenFace(token),
      below: share(p),
    })),
    text: spelled(made[part]),
    note: byProgram
      ? words.works[reply!.kind](`${call?.words} = ${reply!.text}`)
      : part === 'first' && reply && wish.writer !== 'mote'
        ? words.waits
        : '',
    list: looksUp
      ? sentencesOf(wish.facts).map((sentence) => ({
          sentence,
          found: holds(sentence, call.words),
        }))
      : [],
  };
}
