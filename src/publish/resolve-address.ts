/** Where an address of a page leads: a file of the site and a place on it, somewhere else, or nowhere that may be. */
export type LinkTarget =
  | { readonly file: string; readonly fragment: string }
  | { readonly elsewhere: 'page' | 'other' }
  | { readonly rule: string };

const HERE = 'http://site';
/** What opens a program of the reader's instead of a page. */
const CALLING = /^(?:mailto|tel):/i;

/** The address of a file of the site, as a page of it would have it in the address bar. */
function addressOf(file: string, base: string): string {
  return `${HERE}${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** A text with escapes as characters; as it stands where they make no sense. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * @param address as it stands in the page
 * @param from the page's file
 * @param base `/` or `/open/`
 */
export function resolveAddress(address: string, from: string, base: string): LinkTarget {
  if (CALLING.test(address)) return { elsewhere: 'other' };
  if (!URL.canParse(address, addressOf(from, base))) return { rule: 'site-address' };
  const url = new URL(address, addressOf(from, base));
  if (url.origin !== HERE)
    return url.protocol === 'https:' || url.protocol === 'http:' ? { elsewhere: 'page' } : { rule: 'site-address' };
  if (!url.pathname.startsWith(base)) return { rule: 'site-base' };
  const path = decode(url.pathname.slice(base.length));
  return { file: path === '' || path.endsWith('/') ? `${path}index.html` : path, fragment: decode(url.hash.slice(1)) };
}
