import type { Release } from '../model/release.ts';

type Head = Pick<Release, 'year' | 'version' | 'status' | 'published' | 'note' | 'previous'>;

/** `release.yaml` as text. JSON strings are YAML. */
export function writeHead({ year, version, status, published, note, previous }: Head): string {
  return [
    `year: ${year}`,
    `version: ${version}`,
    `status: ${status}`,
    `published: ${published === '' ? 'null' : JSON.stringify(published)}`,
    ...(previous === undefined ? [] : [`previous: ${previous}`]),
    `note: ${JSON.stringify(note)}`,
    '',
  ].join('\n');
}
