/** A file of the search could not be had. */
export class FetchFault extends Error {
  /**
   * Whether it may come another time: the line was bad, or the server was busy; a file that is not there stays away.
   */
  readonly passes: boolean;

  constructor(address: string, status: number) {
    super(`${status} ${address}`);
    this.passes = status === 0 || status === 408 || status === 429 || status >= 500;
  }
}

/**
 * The content of a JSON file; what was cut short on the way counts as a bad line, and so does what stands between, a
 * page that asks to log in for instance.
 */
export async function fetchJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address).catch(() => {
    throw new FetchFault(address, 0);
  });
  if (!response.ok) throw new FetchFault(address, response.status);
  const text = await response.text().catch(() => {
    throw new FetchFault(address, 0);
  });
  try {
    return JSON.parse(text) as Value;
  } catch {
    throw new FetchFault(address, 0);
  }
}
