import { sha256Hex } from './hash.ts';

const LONGEST = 64;
const SHORT = 8;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** True for names that are safe as file, address, anchor and identifier on every system: `[a-z0-9-]`, not reserved, at most 64 characters. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST && SLUG.test(text) && !RESERVED.test(text);
}

/** A name that is too long for one, cut and told apart by its digest; any other as it is. */
export function fitSlug(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST - SHORT - 1).replace(/-+$/, '')}-${sha256Hex(text).slice(0, SHORT)}`;
}

const FILE_NAME = /^[a-z0-9.-]+$/;
const LONGEST_FILE_NAME = 100;

/** True for file and folder names that are the same on every system: `[a-z0-9.-]`, no name that Windows keeps for itself, no dot at the end. */
export function isFileName(name: string): boolean {
  const [stem = ''] = name.split('.');
  return name.length <= LONGEST_FILE_NAME && FILE_NAME.test(name) && !name.endsWith('.') && !RESERVED.test(stem);
}

const ASSET_NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/** As isFileName, for files that are copied as they are: capitals and `_` too, since other services name the files they look for. */
export function isAssetName(name: string): boolean {
  return (ASSET_NAME.test(name) || name === '.well-known') && isFileName(name.toLowerCase().replaceAll('_', '-'));
}

const LEFTOVER = /^(?:\.DS_Store|\._.+|Thumbs\.db|desktop\.ini|~\$.+|\.~lock\..+#)$/i;

/** True for files that macOS, Windows, Microsoft Office and LibreOffice leave in folders; nobody chose their names. */
export function isLeftover(name: string): boolean {
  return LEFTOVER.test(name);
}
