/** What becomes of files and of kept runs, in the figure in which a reader trains: fetched when one is asked for. */
export const words = {
  kept: 'Kept in this browser, and nowhere else.',
  forgotten: 'What was kept here is forgotten.',
  nothingKept: 'Nothing is kept here any more.',
  broughtBack: 'Back where it stood.',
  notKept: (reason: string) =>
    `This browser would not keep it (${reason}): its storage is full or forbidden. You can download the files instead.`,
  notBroughtBack: (reason: string) => `What is kept could not be brought back: ${reason}.`,
  notForgotten: (reason: string) => `What is kept could not be forgotten: ${reason}.`,
  notExported: (reason: string) => `No file could be made: ${reason}.`,
  fileName: (name: string, step: number) => `my-model-${name.toLowerCase()}-step-${step}`,
  opened: (step: string) =>
    `Opened as it stood at step ${step}, its matrices rounded as in the file. The optimiser’s averages are not in there, so it trains on, but not exactly as it would have.`,
  notOpened: (reason: string) => `This file was not opened: ${reason}.`,
};
