import { FOREVER, NAMED_BY_CONTENT, OPEN_FOLDER } from '../hosts/host-rules.ts';

/**
 * `_headers` above several sites: CDNs read only the one at the root, and one name stands for any department, so that it stays short.
 * @param own what holds for the whole host
 */
export function packCityHeaders(own: string): string {
  const forever = NAMED_BY_CONTENT.map((folder) => `/:department${folder}*\n  Cache-Control: ${FOREVER}\n`);
  return [own, ...forever, `/:department${OPEN_FOLDER}*\n  Access-Control-Allow-Origin: *\n`].join('\n');
}
