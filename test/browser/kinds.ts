import { listChapters, listTables, listYears, readChapter } from '../site/published.ts';

/** One page of a kind. */
export interface Kind {
  readonly kind: string;
  readonly address: string;
}

function pick(year: string): readonly Kind[] {
  const chapters = listChapters(year).map((chapter) => ({ chapter, text: readChapter(year, chapter) }));
  const charts = chapters.filter(({ text }) => text.includes('<Chart ')).map(({ chapter }) => chapter);
  const project = chapters.find(({ text }) => text.includes('<Indicators '))?.chapter;
  const tables = listTables(year);
  const first = tables.find(({ name }) => name === 'projects')?.rows[0]?.[0] ?? '';
  const widest = tables.toSorted((a, b) => b.header.length - a.header.length)[0]!;
  const annex = tables.find(({ schema }) => schema.number !== undefined)!;
  return [
    { kind: 'year', address: `/${year}/` },
    { kind: 'first chapter with charts', address: `/${year}/${charts[0] ?? ''}/` },
    { kind: 'last chapter with charts', address: `/${year}/${charts.at(-1) ?? ''}/` },
    { kind: 'project chapter', address: `/${year}/${project ?? ''}/` },
    { kind: 'list of projects', address: `/${year}/projects/` },
    { kind: 'project', address: `/${year}/projects/${first}/` },
    { kind: 'list of tables', address: `/${year}/tables/` },
    { kind: 'widest table', address: `/${year}/tables/${widest.name}/` },
    { kind: 'annex table', address: `/${year}/tables/${annex.name}/` },
    { kind: 'checks', address: `/${year}/checks/` },
    { kind: 'sources', address: `/${year}/sources/` },
    { kind: 'versions', address: `/${year}/versions/` },
  ];
}

/** What a reader searches for when a kind of page needs results. */
export const COMMON_QUERY = '支出';

/** One page of each kind, of the newest year; chosen by what the folders hold, not by name. */
export const KINDS: readonly Kind[] = [
  { kind: 'home', address: '/' },
  ...pick(listYears()[0]!),
  { kind: 'compare', address: '/compare/' },
  { kind: 'data', address: '/data/' },
  { kind: 'glossary', address: '/glossary/' },
  { kind: 'search with results', address: `/search/?q=${encodeURIComponent(COMMON_QUERY)}` },
  { kind: 'about', address: '/about/' },
  { kind: '404', address: '/nothing-here/' },
];
