import { entry, loadLanes, storeLanes } from './lanes';

/**
 * One step of AdamW (Loshchilov and Hutter 2019), in place, for each parameter p with gradient g:
 *
 *     m ← β₁ m + (1 − β₁) g,     v ← β₂ v + (1 − β₂) g²,     p ← decay · p − rate · m / (√(v · unbias) + ε)
 *
 * decay is 1 − learning rate · weight decay; rate is the learning rate / (1 − β₁ˢ) and unbias 1 / (1 − β₂ˢ) at step s.
 *
 * Shapes: parameters, gradients, first, second (n).
 */
export function adamW(
  parameters: usize,
  gradients: usize,
  first: usize,
  second: usize,
  n: i32,
  beta1: f32,
  rest1: f32, // 1 − β₁, rounded once
  beta2: f32,
  rest2: f32, // 1 − β₂
  rate: f32,
  unbias: f32,
  epsilon: f32,
  decay: f32,
): void {
  for (let i = 0; i < n; i += 4) {
    const left = n - i;
    const g = loadLanes(entry(gradients, i), left);
    const m = f32x4.add(
      f32x4.mul(loadLanes(entry(first, i), left), f32x4.splat(beta1)),
      f32x4.mul(g, f32x4.splat(rest1)),
    );
    const v = f32x4.add(
      f32x4.mul(loadLanes(entry(second, i), left), f32x4.splat(beta2)),
      f32x4.mul(f32x4.mul(g, g), f32x4.splat(rest2)),
    );
    const root = f32x4.sqrt(f32x4.mul(v, f32x4.splat(unbias)));
    const step = f32x4.div(f32x4.mul(m, f32x4.splat(rate)), f32x4.add(root, f32x4.splat(epsilon)));
    const p = f32x4.mul(loadLanes(entry(parameters, i), left), f32x4.splat(decay));

    storeLanes(entry(first, i), m, left);
    storeLanes(entry(second, i), v, left);
    storeLanes(entry(parameters, i), f32x4.sub(p, step), left);
  }
}
