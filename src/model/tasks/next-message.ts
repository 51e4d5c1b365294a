/** Lets messages that wait, such as a cancel, come in. */
export function nextMessage(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
