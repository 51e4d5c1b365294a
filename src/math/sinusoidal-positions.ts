import { matrix, type Matrix } from '#math/matrix.ts';

/**
 * Sinusoidal position vectors: pairs of sine and cosine waves, each pair slower than the last.
 *
 *     PE(pos, 2i)     = sin(pos / base^(2i / C))
 *     PE(pos, 2i + 1) = cos(pos / base^(2i / C))
 *
 * The wavelengths run from 2π towards 2π · base positions. The dot product of two such vectors
 * depends only on how far apart the positions are: PE(a) · PE(b) = Σᵢ cos((a − b) / base^(2i / C)).
 *
 * Returns (length, channels), row = position. Throws RangeError unless `channels` is even, or when
 * base is not above 0.
 * Source: Vaswani et al., Attention Is All You Need, 2017, section 3.5.
 */
export function sinusoidalPositions(length: number, channels: number, base = 10_000): Matrix {
  if (channels % 2 !== 0) {
    throw new RangeError(`sines and cosines come in pairs, got ${channels} channels`);
  }
  if (!(base > 0)) throw new RangeError(`base must be > 0, got ${base}`);
  const positions = matrix(length, channels);
  for (let position = 0; position < length; position++) {
    for (let i = 0; i < channels; i += 2) {
      const angle = position / base ** (i / channels);
      positions.data[position * channels + i] = Math.sin(angle);
      positions.data[position * channels + i + 1] = Math.cos(angle);
    }
  }
  return positions;
}
