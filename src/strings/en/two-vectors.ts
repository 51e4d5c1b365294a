/** Words of the figure with two arrows. */
export const words = {
  title: 'How alike are two vectors?',
  picture: 'Two arrows from one point; their tips can be dragged',
  dot: 'Dot product',
  length: (name: string) => `Length of ${name}`,
  cosine: 'Cosine',
  angle: 'Angle',
  distance: 'Distance between the tips',
  none: 'none',
  degrees: (angle: string) => `${angle}°`,
  along: (name: string) => `${name}, to the right`,
  up: (name: string) => `${name}, upwards`,
  double: (name: string) => `Make ${name} twice as long`,
  swap: 'Turn B to the other side',
  relation: (cosine: number) =>
    cosine > 1 - 1e-9
      ? 'They point the same way.'
      : cosine < -1 + 1e-9
        ? 'They point opposite ways.'
        : Math.abs(cosine) < 1e-9
          ? 'They stand at a right angle.'
          : cosine > 0
            ? 'They point more together than apart.'
            : 'They point more apart than together.',
  summary: (cosine: string, angle: string, product: string, relation: string) =>
    `Cosine ${cosine}, an angle of ${angle}; dot product ${product}. ${relation}`,
  noDirection: 'A vector of length zero has no direction, so there is no cosine.',
  tableCaption: 'Two vectors compared',
  columns: ['Reading', 'Value'],
  stepDot: 'Multiply number by number, and add up',
  stepLength: (name: string) => `Length of ${name}`,
  stepCosine: 'Cosine: the dot product over the product of the lengths',
  stepDistance: 'Distance: the length of the difference',
};
