/**
 * Puts behind each document of a ranking the one linked to it, unless that has come before. So what is
 * linked to an early find overtakes the later finds, and what no search found may come in. `links` names
 * for each document the one linked to it, or −1.
 */
export function addLinked(ranking: readonly number[], links: readonly number[]): number[] {
  const linked = ranking.flatMap((document) => [document, links[document]]);
  return [...new Set(linked.filter((document) => document >= 0))];
}
