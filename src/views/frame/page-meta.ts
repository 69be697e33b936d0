import type { Publisher } from '../../model/publisher.ts';
import type { Volume } from '../../model/volume.ts';
import { originOf } from '../words/addresses.ts';
import { KEYWORDS, sayYear } from './words.zh.ts';

/** A page as the tags of its head tell of it. */
export interface PageFacts {
  readonly title: string;
  readonly description: string;
  /** The page's path with the site's base. */
  readonly path: string;
  /** What the page hangs under, the nearest last. */
  readonly above: readonly string[];
  /** The year whose document the page tells of; absent on pages that list. */
  readonly article: Volume | undefined;
}

export interface Meta {
  readonly name: string;
  readonly content: string;
}

/** The tags of a page that lists others (GB page-label rules for government sites: Column…). */
function describeColumn({ columnType }: Publisher, { title, description }: PageFacts): Meta[] {
  return [
    { name: 'ColumnName', content: title },
    { name: 'ColumnDescription', content: description },
    { name: 'ColumnKeywords', content: [...KEYWORDS, title].join(',') },
    { name: 'ColumnType', content: columnType },
  ];
}

/** The tags of a page that tells of a disclosure, beside its Description. The time of day is not known, so the date stands alone. */
function describeArticle(
  { name }: Publisher,
  { title, path, above }: PageFacts,
  { year, register }: Volume,
  origin: string,
): Meta[] {
  return [
    { name: 'ColumnName', content: above.at(-1) ?? '' },
    { name: 'ArticleTitle', content: title },
    { name: 'PubDate', content: register.published },
    { name: 'ContentSource', content: register.publisher },
    { name: 'Keywords', content: [...KEYWORDS, sayYear(year), title].join(',') },
    { name: 'Author', content: name },
    { name: 'Url', content: origin === '' ? '' : `${origin}${path}` },
  ];
}

/** The `meta` tags that Chinese government sites carry; what is not known is left out. */
export function listMeta(publisher: Publisher, page: PageFacts): Meta[] {
  const origin = originOf(publisher);
  const site = [
    { name: 'SiteName', content: publisher.siteTitle },
    { name: 'SiteDomain', content: origin.replace(/^https?:\/\//, '') },
    { name: 'SiteIDCode', content: publisher.siteCode },
  ];
  const own = page.article ? describeArticle(publisher, page, page.article, origin) : describeColumn(publisher, page);
  return [...site, ...own].filter(({ content }) => content !== '');
}

/** What other sites show where they link to the page; the picture only where its full address is known. */
export function listOpenGraph(
  { siteTitle, domain }: Publisher,
  { title, description, path, article }: PageFacts,
  picture: string,
): { property: string; content: string }[] {
  const origin = originOf({ domain });
  return [
    { property: 'og:site_name', content: siteTitle },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:type', content: article ? 'article' : 'website' },
    { property: 'og:locale', content: 'zh_CN' },
    ...(origin === ''
      ? []
      : [
          { property: 'og:url', content: `${origin}${path}` },
          { property: 'og:image', content: `${origin}${picture}` },
          { property: 'og:image:width', content: '1200' },
          { property: 'og:image:height', content: '630' },
        ]),
  ];
}
