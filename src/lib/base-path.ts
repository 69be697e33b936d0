const SEGMENT = /^[A-Za-z0-9_-](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/;
const LONGEST = 200;

/**
 * True for a base path of a site: `/`, or names between slashes that mean the same on every server and in every configuration, such as `/open/` or `/open/accounts-2/`.
 * No `..`, no escapes, no query, and nothing that a configuration would read as its own signs.
 */
export function isBasePath(text: string): boolean {
  return (
    text === '/' ||
    (text.length <= LONGEST &&
      text.startsWith('/') &&
      text.endsWith('/') &&
      text
        .slice(1, -1)
        .split('/')
        .every((segment) => SEGMENT.test(segment)))
  );
}
