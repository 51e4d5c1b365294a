/** What a program can count in a text; a reward model sees nothing else of it. */
export const FEATURES = ['words', 'exclamations', 'polite', 'praise', 'numbers', 'hedges'] as const;
export type Feature = (typeof FEATURES)[number];

const COUNTED: Record<Feature, RegExp> = {
  words: /[\p{L}\p{N}]+(?:['’-]\p{L}+)*/gu,
  exclamations: /!/g,
  polite: /\b(?:please|thanks?|sorry|welcome|glad|kindly)\b/gi,
  praise:
    /\b(?:amazing|beautiful|delicious|fantastic|good|great|happy|lovely|nice|perfect|wonderful)\b/gi,
  numbers: /\p{Nd}+/gu,
  hedges: /\b(?:could|may|maybe|might|perhaps|possibly|probably|seems?)\b/gi,
};

/** How often each feature occurs in a text: (6), in the order of FEATURES. The lists are of English words. */
export function textFeatures(text: string): Float64Array {
  return Float64Array.from(FEATURES, (feature) => text.match(COUNTED[feature])?.length ?? 0);
}
