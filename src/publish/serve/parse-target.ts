import { isServerFile } from '../../lib/server-file.ts';

/** An address below the site: the path of its file, and how path and query were written. */
export interface LocalTarget {
  readonly path: string;
  readonly raw: string;
  readonly query: string;
}

/** What a request asks for: an address below the site, one that has moved on this host, or nothing that there is. */
export type RequestTarget = LocalTarget | { readonly moved: string } | { readonly status: 400 | 404 };

/** What clients send to a proxy, and may send to any server (RFC 9112, 3.2.2). */
const ABSOLUTE = /^https?:\/\/[^/?]+/i;
const VISIBLE = /^[!-~]+$/;
/** A name in a path that could be taken for several names, or means something to the disk. */
const UNSAFE = /[/\\\p{Cc}]/u;

function decodeNames(raw: string): string[] | undefined {
  try {
    return raw.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** The names of a path are each one name; only the last may be empty, for the page of a folder. */
function isSound(names: readonly string[]): boolean {
  return names.every((name, index) => !UNSAFE.test(name) && (name !== '' || index === names.length - 1));
}

function parsePath(raw: string, query: string): RequestTarget {
  const names = decodeNames(raw);
  if (!names) return { status: 400 };
  const path = names.join('/');
  return isSound(names) && !isServerFile(path) ? { path, raw, query } : { status: 404 };
}

/**
 * Reads the target of a request. What it leads to lies in the site, and an address that it moves to on this host:
 * no empty name can stand at its start.
 * @param target the request's, as it came
 * @param prefix of the site without its last slash, '' at the root
 */
export function parseTarget(target: string, prefix: string): RequestTarget {
  const local = target.replace(ABSOLUTE, '');
  const address = local.startsWith('/') || local === target ? local : `/${local}`;
  if (!address.startsWith('/') || !VISIBLE.test(address)) return { status: 400 };
  const mark = address.indexOf('?');
  const [raw, query] = mark < 0 ? [address, ''] : [address.slice(0, mark), address.slice(mark)];
  if (prefix !== '' && raw === prefix) return { moved: `${prefix}/${query}` };
  if (!raw.startsWith(`${prefix}/`)) return { status: 404 };
  return parsePath(raw.slice(prefix.length), query);
}
