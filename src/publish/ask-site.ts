import { sha256Hex } from '../lib/hash.ts';

/** How long a file may take, in milliseconds. */
const PATIENCE = 60_000;

/** What a server answers: status, headers and the digest of the content as a reader gets it. */
export interface Served {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly digest: string;
}

/** The answer of a server; undefined where there is none. */
export async function askSite(address: string): Promise<Served | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes, digest: sha256Hex(bytes) };
  } catch {
    return undefined;
  }
}
