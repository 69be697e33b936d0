/** Files that lie in a site for the server to read, on whichever kind of host it is put: Netlify, Cloudflare, and IIS. */
export const FOR_SERVERS: readonly string[] = ['_headers', '_redirects', '_routes.json', '_worker.js', 'web.config'];
/** The one name with a dot before it that readers may ask for (RFC 8615). */
const WELL_KNOWN_FOLDER = '.well-known';

/** True for names of files that servers read themselves, in whichever folder, and hand to nobody. */
export function isServerName(name: string): boolean {
  return FOR_SERVERS.includes(name.toLowerCase());
}

/** True for paths in a site that no server hands out: what servers read themselves, and what a dot hides. */
export function isServerFile(path: string): boolean {
  const names = path.split('/');
  return (
    names.some((name) => name.startsWith('.') && name.toLowerCase() !== WELL_KNOWN_FOLDER) ||
    isServerName(names.at(-1) ?? '')
  );
}
