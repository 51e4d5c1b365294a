/** What an animal does, where it lives, and what its young are called. All true of most of them. */
export const SOUNDS: readonly (readonly [animal: string, sound: string])[] = [
  ['dog', 'barks'],
  ['cat', 'meows'],
  ['cow', 'moos'],
  ['duck', 'quacks'],
  ['lion', 'roars'],
  ['bee', 'buzzes'],
  ['wolf', 'howls'],
  ['sheep', 'bleats'],
  ['frog', 'croaks'],
  ['mouse', 'squeaks'],
  ['owl', 'hoots'],
  ['snake', 'hisses'],
  ['donkey', 'brays'],
  ['pig', 'grunts'],
];

export const HOMES: readonly (readonly [animal: string, home: string])[] = [
  ['bird', 'nest'],
  ['bee', 'hive'],
  ['horse', 'stable'],
  ['rabbit', 'burrow'],
  ['fox', 'den'],
  ['spider', 'web'],
  ['pig', 'sty'],
  ['hen', 'coop'],
];

export const YOUNG: readonly (readonly [animal: string, young: string])[] = [
  ['dog', 'puppy'],
  ['cat', 'kitten'],
  ['cow', 'calf'],
  ['horse', 'foal'],
  ['sheep', 'lamb'],
  ['duck', 'duckling'],
  ['bear', 'cub'],
  ['frog', 'tadpole'],
  ['hen', 'chick'],
  ['pig', 'piglet'],
];

/** Things and the colour they are known by. */
export const COLOURS_OF: readonly (readonly [thing: string, colour: string])[] = [
  ['snow', 'white'],
  ['grass', 'green'],
  ['blood', 'red'],
  ['coal', 'black'],
  ['the sky', 'blue'],
  ['milk', 'white'],
  ['a lemon', 'yellow'],
  ['a carrot', 'orange'],
];
