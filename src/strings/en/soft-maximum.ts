/** Words of the figure that sets softmax and logsumexp beside the hard choice and the maximum. */
export const words = {
  title: 'A soft maximum',
  sharePlot: 'Share of A, against its lead over B',
  maxPlot: 'Height above B’s score, against A’s lead over B',
  shareAxis: 'Share of A',
  heightAxis: 'Above B’s score',
  gapAxis: 'Lead of A over B',
  hard: 'winner takes all',
  soft: 'softmax',
  max: 'maximum',
  softMax: 'logsumexp',

  scoreA: 'Score of A',
  scoreB: 'Score of B',
  gap: 'Lead of A',
  shares: 'Shares of A and B',
  larger: 'Maximum of the two',
  lse: 'Soft maximum, logsumexp',
  above: 'Soft above hard',
  slope: 'Slope of logsumexp there',
  both: (a: string, b: string) => `${a} and ${b}`,

  tableCaption: 'Leads of A from −6 to 6, and the present one',
  columns: ['Lead of A', 'Share of A', 'Maximum above B', 'Logsumexp above B'],

  stepGap: 'The lead',
  stepShare: 'A’s share, from the lead alone',
  stepLse: 'The soft maximum',
  stepAbove: 'How far it stands above the maximum',
  stepSlope: 'Raise A’s score by 0.001 and the soft maximum rises by',

  summary: (leader: string, gap: string, share: string) =>
    `${leader} leads by ${gap} and gets ${share}, where winner-takes-all would give it everything.`,
  tie: 'A and B are level and get half each, where winner-takes-all could not decide.',
  summaryMax: (lse: string, above: string, max: string) =>
    `The soft maximum is ${lse}, which is ${above} above the maximum of ${max}.`,
};
