/** Numbers so large that only their order of magnitude is meant, each with what it is worked out from. */

/** Atoms per gram of hydrogen, nearly: Avogadro's number, exact since 2019. */
const AVOGADRO = 6.02214076e23;

/**
 * Atoms in the Earth: 5.972 × 10²⁷ g (NASA's Earth fact sheet), at 26.4 g per mole, the mean over its iron,
 * oxygen, silicon, magnesium and rarer elements.
 */
export const ATOMS_IN_EARTH = (5.972e27 / 26.4) * AVOGADRO;

/**
 * Atoms in the observable universe: ordinary matter of 4.2 × 10⁻³¹ g per cm³ (Planck 2018: Ω_b h² = 0.0224) in a
 * ball of radius 4.40 × 10²⁸ cm, three quarters hydrogen and one quarter helium by mass.
 */
export const ATOMS_IN_UNIVERSE =
  4.2e-31 * (4 / 3) * Math.PI * 4.4e28 ** 3 * (0.75 / 1.008 + 0.25 / 4.003) * AVOGADRO;

/** Tokens of FineWeb, a large public training text (Penedo et al., 2024). */
export const TOKENS_OF_FINEWEB = 15e12;
