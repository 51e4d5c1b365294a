/** Sums, differences and products of two whole numbers, as readers type them. */
const SUM = /^\s*(\d+)\s*([-−+*×])\s*(\d+)\s*$/;

/** A sum as Mote's texts write it, “12+030” as “12 + 30”; null for what is none. */
export function readSum(task: string): string | null {
  const [, a, sign, b] = SUM.exec(task) ?? [];
  if (a === undefined) return null;
  return `${BigInt(a)} ${sign.replace('−', '-').replace('×', '*')} ${BigInt(b)}`;
}
