/**
 * Fills four lanes with a constant that lies in memory (made by memory.data). That is one instruction, while building
 * a constant in a register takes several each time: with those, the exponential takes half as long again.
 */
export function splat(constant: usize): v128 {
  return v128.load32_splat(constant);
}
