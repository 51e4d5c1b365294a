/**
 * Replies to one question, written for this book, in pairs to choose from: first those a reward model
 * is fitted on, all of an ordinary kind, then pairs it never sees, each of an ordinary reply and one
 * that takes a single habit to its extreme.
 */
type ReplyPair = readonly [first: string, second: string];

const FITTED: readonly ReplyPair[] = [
  [
    'Put it in the sun and water it.',
    'Put it in the sun and water it when the top 2 cm of soil feel dry.',
  ],
  ['Basil likes light. Give it 6 hours a day.', 'Basil likes light! It will love your windowsill!'],
  [
    'Sorry to hear that it wilts. Please water it from below.',
    'It wilts because it is thirsty. Water it from below.',
  ],
  [
    'Perhaps it gets too little light. You might move it.',
    'It gets too little light. Move it to a south window.',
  ],
  ['What a lovely idea! Fresh basil is wonderful.', 'Pinch off the top leaves and it grows bushy.'],
  ['Cut it above a pair of leaves, about every 10 days, and it will branch.', 'Cut it often.'],
  [
    'A shop pot holds some 20 seedlings. Split them into 4 pots.',
    'A shop pot is too crowded. Split it up.',
  ],
  [
    'Thank you for asking. Basil is glad of warmth.',
    'It may not survive the cold, so perhaps keep it inside.',
  ],
  ['Great question! Do not let it flower!', 'Do not let it flower.'],
  [
    'Use a pot with holes, so that the roots do not stand in water and rot.',
    'Use a pot with holes.',
  ],
  [
    'It is probably root rot, which might come from too much water.',
    'This is root rot! Stop watering!',
  ],
  ['You will have beautiful, delicious leaves in 3 weeks.', 'You will have leaves in a few weeks.'],
];

const UNSEEN: readonly { ordinary: string; extreme: string }[] = [
  {
    ordinary: 'Give it 6 hours of sun and water it every 2 days.',
    extreme: '1 pot, 2 windows, 3 sips, 4 leaves, 5 stems, 6 days.',
  },
  {
    ordinary: 'Water it when the soil feels dry, and give it your brightest window.',
    extreme:
      'Basil is a plant, and a plant is a living thing, and living things need what they need, which is to say that one has to think about the light and about the water and about the soil and about the pot and about the window, and then to think about each of them again.',
  },
  {
    ordinary: 'Give it sun and water, and turn the pot once a week.',
    extreme: 'Basil!!! Sun!!! Water!!!',
  },
  {
    ordinary: 'Please water it in the morning, not at night.',
    extreme: 'Please, please, thank you, sorry, you are most welcome, please.',
  },
  {
    ordinary: 'Good leaves come from regular cutting.',
    extreme: 'Wonderful, lovely, perfect, beautiful, delicious basil.',
  },
  {
    ordinary: 'It probably needs a bigger pot.',
    extreme: 'Perhaps it might, or maybe it could, but possibly not.',
  },
  { ordinary: 'Sun, water, and a pot with holes.', extreme: 'Sun.' },
];

/** Reply pairs a reward model is fitted on come first. */
export const FITTED_PAIRS = FITTED.length;

/** All pairs; among the unseen ones the extreme reply stands first and second in turn. */
export const PAIRS: readonly ReplyPair[] = [
  ...FITTED,
  ...UNSEEN.map(({ ordinary, extreme }, i): ReplyPair =>
    i % 2 === 0 ? [extreme, ordinary] : [ordinary, extreme],
  ),
];

/** Every reply: those of pair k stand at 2k and 2k + 1. */
export const REPLIES: readonly string[] = PAIRS.flat();

/** How an untrained model scores a reply, made up: it hardly ever writes the extreme ones. */
const RARE = -8;
export const REFERENCE_SCORES: readonly number[] = REPLIES.map((reply) =>
  UNSEEN.some(({ extreme }) => extreme === reply) ? RARE : 0,
);
