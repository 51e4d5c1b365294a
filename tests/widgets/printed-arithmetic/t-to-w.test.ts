/** What the arithmetic of figures prints comes out as printed: table-size to word-analogies. */
import { startState } from '#ui/url-codec.ts';
import { LENGTHS, tableSizeView, VOCABULARIES } from '#widgets/table-size/view.ts';
import {
  LAST_PAIR,
  LEASH,
  schema as taste,
  tasteAsRewardView,
} from '#widgets/taste-as-reward/view.ts';
import { first as lesson } from '#widgets/teach-mote/recorded.ts';
import { schema as teach, STEP } from '#widgets/teach-mote/schema.ts';
import { teachMoteView } from '#widgets/teach-mote/view.ts';
import { schema as temperature, temperatureSliderView } from '#widgets/temperature-slider/view.ts';
import { HABITS } from '#widgets/three-habits/prompts.ts';
import {
  recordedFor,
  schema as habits,
  threeHabitsView,
  wishOf as habitWish,
} from '#widgets/three-habits/view.ts';
import { first as stages, schema as three, threeStagesView } from '#widgets/three-stages/view.ts';
import { sentences, storedCut } from '#widgets/tokenizer/cut-text.ts';
import { CUTTERS } from '#widgets/tokenizer/cutters.ts';
import { schema as tokenizer, tokenizerView } from '#widgets/tokenizer/view.ts';
import { first as call, toolCallView } from '#widgets/tool-call/view.ts';
import { storedTraining } from '#widgets/train-bpe/training.ts';
import { schema as trainBpe, trainBpeView } from '#widgets/train-bpe/view.ts';
import { askView } from '#widgets/train-your-own/ask-view.ts';
import { startQuestion } from '#widgets/train-your-own/schema.ts';
import { recordedRuns, trainYourOwnView } from '#widgets/train-your-own/view.ts';
import { recordedRun, schema as curve, trainingCurveView } from '#widgets/training-curve/view.ts';
import { twoVectorsView } from '#widgets/two-vectors/view.ts';
import {
  firstAnswers as twoAnswers,
  twoWaysOfAskingView,
  unheard,
} from '#widgets/two-ways-of-asking/view.ts';
import { first as update } from '#widgets/update-by-token/recorded.ts';
import { updateByTokenView } from '#widgets/update-by-token/view.ts';
import { storedForms, storedWords } from '#widgets/why-spelling-is-hard/forms.ts';
import { schema as spelling, spellingView } from '#widgets/why-spelling-is-hard/view.ts';
import { analogyView, sums } from '#widgets/word-analogies/view.ts';
import { askedRuns } from '../../support/asked-runs.ts';
import { testArithmetic } from '../../support/figure-arithmetic.ts';
import { range } from '../../support/states.ts';

const tasteStart = startState(taste);

testArithmetic({
  'table-size': () =>
    VOCABULARIES.flatMap((vocabulary) =>
      range(LENGTHS.min, LENGTHS.max).map((length) => tableSizeView({ length, vocabulary })),
    ),
  'taste-as-reward': () =>
    range(0, LEASH.max).flatMap((leash) =>
      range(0, LAST_PAIR, 3).map((pair) => tasteAsRewardView({ ...tasteStart, leash, pair })),
    ),
  'teach-mote': () =>
    range(STEP.min, STEP.max).flatMap((step) =>
      [lesson.wish, { ...lesson.wish, moves: 4 }].map((wish) => {
        const numbers = wish.moves === 4 ? 24_576 : lesson.result.numbers;
        return teachMoteView({ ...startState(teach), step }, wish, { ...lesson.result, numbers });
      }),
    ),
  'temperature-slider': () =>
    range(0.05, 3, 0.05).map((t) =>
      temperatureSliderView({ ...startState(temperature), temperature: t }),
    ),
  'three-habits': () =>
    HABITS.map((habit) => {
      const wish = habitWish({ ...startState(habits), habit });
      return threeHabitsView(wish, recordedFor(wish)!);
    }),
  'three-stages': () => [threeStagesView(startState(three), stages.wish, stages.result)],
  tokenizer: () =>
    sentences.flatMap((text) =>
      CUTTERS.map((encoding) =>
        tokenizerView(storedCut(text)!, { ...startState(tokenizer), text, encoding }),
      ),
    ),
  'tool-call': () => [toolCallView({ step: 3 }, call.wish, call.result)],
  'train-bpe': () =>
    range(0, 60, 7).map((merges) =>
      trainBpeView(storedTraining(), { ...startState(trainBpe), merges }),
    ),
  'train-your-own': () => [
    ...range(0, 400, 25).map((at) => trainYourOwnView(recordedRuns, { at })),
    ...range(0.2, 2, 0.1).map((temperature) =>
      askView({ question: { ...startQuestion, temperature }, answers: askedRuns(temperature) }),
    ),
  ],
  'training-curve': () =>
    recordedRun.steps.map(([at]) => trainingCurveView({ ...startState(curve), at }, recordedRun)),
  'two-vectors': () =>
    range(-4, 4, 0.7).flatMap((x) =>
      range(-3.9, 4, 1.1).map((y) => twoVectorsView({ a: [x, y], b: [y, 0.3] })),
    ),
  'two-ways-of-asking': () => [twoWaysOfAskingView(unheard[0], twoAnswers)],
  'update-by-token': () =>
    range(1, 8).map((answer) => updateByTokenView({ answer }, update.wish, update.result)),
  'why-spelling-is-hard': () =>
    storedWords.map((word) =>
      spellingView(storedForms(word, 'gpt2')!, { ...startState(spelling), word, encoding: 'gpt2' }),
    ),
  'word-analogies': () => sums.map((sum) => analogyView(sum, false)),
});
