import {
  EMBEDDED,
  FOREVER,
  FRAMED_BY_ALL,
  FRAMED_BY_NONE,
  MEDIA_TYPES,
  NAMED_BY_CONTENT,
  OPEN_FOLDER,
  SAFETY_HEADERS,
} from '../hosts/host-rules.ts';

/** A header of an answer. */
export type Header = readonly [name: string, value: string];

/** Sites of departments may lie in folders of a joined one, each with its own folders. */
const DEPARTMENT = /^\/[a-z][a-z0-9-]*(?=\/)/;
const FRAMED = new RegExp(`^${EMBEDDED}$`);
const UNKNOWN = 'application/octet-stream';

/** The addresses that rules may mean by a file: below the site, and below a department's. */
function listAddresses(file: string): string[] {
  return [file, file.replace(DEPARTMENT, '')];
}

/** Headers of every answer, whatever was asked. */
export function listSafetyHeaders(file = ''): Header[] {
  const framed = listAddresses(file).some((address) => FRAMED.test(address));
  return [...SAFETY_HEADERS, ['Content-Security-Policy', framed ? FRAMED_BY_ALL : FRAMED_BY_NONE]];
}

/**
 * Headers of a file as every host gives them, but for the time of caching: whoever has just built wants to see it.
 * @param file from the site's root, as `/2020/index.html`
 */
export function listFileHeaders(file: string): Header[] {
  const isIn = (folder: string): boolean => listAddresses(file).some((address) => address.startsWith(folder));
  return [
    ...listSafetyHeaders(file),
    ['Content-Type', MEDIA_TYPES.find(([ending]) => file.endsWith(ending))?.[1] ?? UNKNOWN],
    ['Cache-Control', NAMED_BY_CONTENT.some(isIn) ? FOREVER : 'no-cache'],
    ...(isIn(OPEN_FOLDER) ? [['Access-Control-Allow-Origin', '*'] as const] : []),
    ['Vary', 'Accept-Encoding'],
  ];
}
