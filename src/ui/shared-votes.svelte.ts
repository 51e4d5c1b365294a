/** A reader's choices, told by the figure in which they were made to the other figures of the page. */
let told = $state.raw<readonly number[]>();

export const sharedVotes = {
  /** The latest choices; undefined until a reader makes one. */
  get latest(): readonly number[] | undefined {
    return told;
  },
  tell(votes: readonly number[]): void {
    told = [...votes];
  },
};
