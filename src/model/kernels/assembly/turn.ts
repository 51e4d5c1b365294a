/** Turning four rows of four numbers into four columns: column i is aᵢ bᵢ cᵢ dᵢ. */
export function column0(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5); // a₀ b₀ a₁ b₁
  const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  return v128.shuffle<f32>(ab, cd, 0, 1, 4, 5);
}

export function column1(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  return v128.shuffle<f32>(ab, cd, 2, 3, 6, 7);
}

export function column2(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = v128.shuffle<f32>(a, b, 2, 6, 3, 7); // a₂ b₂ a₃ b₃
  const cd = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  return v128.shuffle<f32>(ab, cd, 0, 1, 4, 5);
}

export function column3(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cd = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  return v128.shuffle<f32>(ab, cd, 2, 3, 6, 7);
}
