import type { Site } from '../../model/site.ts';
import { citeVersion, type Citation } from './citation.ts';
import { openEdition } from '../edition/edition.ts';
import { KEYWORDS } from '../descriptor/package-words.ts';
import { CFF_MESSAGE, DRAFT_WORDS } from './words.zh.ts';

/** A value as YAML: what JSON writes is YAML too, and needs no second set of quoting rules. */
function quote(value: unknown): string {
  return JSON.stringify(value);
}

function packReference({ title, author, version, isDraft, published, url }: Citation): string[] {
  return [
    '  - type: data',
    `    title: ${quote(title)}`,
    '    authors:',
    `      - name: ${quote(author)}`,
    `    version: ${quote(version)}`,
    ...(published === '' ? [] : [`    date-released: ${quote(published)}`, `    year: ${published.slice(0, 4)}`]),
    ...(isDraft ? [`    notes: ${quote(DRAFT_WORDS)}`] : []),
    ...(url === '' ? [] : [`    url: ${quote(url)}`]),
  ];
}

/** `/CITATION.cff` (Citation File Format 1.2.0): the site as one dataset, and each version of each year as a reference. */
export function packCff(site: Site, home: string): string {
  const { name, siteTitle, description, licenceUrl } = site.publisher;
  const citations = site.volumes.flatMap((volume) =>
    volume.releases.map((release) => citeVersion(openEdition(site, volume, release), home)),
  );
  const newest = citations.find(({ isDraft }) => !isDraft);
  return `${[
    'cff-version: 1.2.0',
    `message: ${quote(CFF_MESSAGE)}`,
    'type: dataset',
    `title: ${quote(siteTitle)}`,
    'authors:',
    `  - name: ${quote(name)}`,
    `abstract: ${quote(description)}`,
    `keywords: ${quote(KEYWORDS)}`,
    ...(newest ? [`version: ${quote(newest.version)}`, `date-released: ${quote(newest.published)}`] : []),
    ...(home === '' ? [] : [`url: ${quote(`${home}/`)}`]),
    ...(licenceUrl === '' ? [] : [`license-url: ${quote(licenceUrl)}`]),
    'references:',
    ...citations.flatMap(packReference),
  ].join('\n')}\n`;
}
