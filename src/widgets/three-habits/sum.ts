/** Sums, differences and products of two whole numbers: read as readers type them, and worked out exactly. */
const SUM = /^\s*(\d+)\s*([-−+*×])\s*(\d+)\s*$/;

/** A sum as Mote's texts write it, “12+030” as “12 + 30”; null for what is none. */
export function readSum(task: string): string | null {
  const [, a, sign, b] = SUM.exec(task) ?? [];
  if (a === undefined) return null;
  return `${BigInt(a)} ${sign.replace('−', '-').replace('×', '*')} ${BigInt(b)}`;
}

/** What a sum, a difference or a product comes to, exactly; null for what is none. */
export function workOut(task: string): string | null {
  const [a, sign, b] = readSum(task)?.split(' ') ?? [];
  if (a === undefined) return null;
  const [x, y] = [BigInt(a), BigInt(b)];
  return String(sign === '+' ? x + y : sign === '-' ? x - y : x * y);
}
