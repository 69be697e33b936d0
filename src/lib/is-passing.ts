/** How the engines name a file that did not come: Chromium, Firefox, Safari, for scripts and for data. */
const NOT_COME = /fetch|load|import/i;

/** Whether what failed may work at another time: a file did not come. What the browser cannot read or run it will never. */
export function isPassing(error: unknown): boolean {
  return error instanceof TypeError ? NOT_COME.test(error.message) : !(error instanceof SyntaxError);
}
