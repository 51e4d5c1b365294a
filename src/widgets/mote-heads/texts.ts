/** Characters of a text that tell it from the others. */
export const SHOWN = 60;

/** Texts of different kinds from Mote's world; the first is the one that the figure starts with. */
export const texts = [
  'Mia: cheese, Tom: honey, Jack: soup, Tom:',
  'Passage: Favo drinks tea. Shasha drinks juice. Question: What does Favo drink? Answer: Favo drinks',
  'The dog did not cross the street because it was too tired. Question: What was too tired? Answer: The',
  'The dog did not cross the street because it was too wide. Question: What was too wide? Answer: The',
  'One day Mia found a blue ring in the park. She showed it to Ben.',
  '47 + 38: 7 + 8 = 15, 4 + 3 + 1 = 8, so 85.',
  'After Monday comes Tuesday. After Thursday comes',
  'Marta fox cave cup, Marta fox cave cup, Marta fox',
];
