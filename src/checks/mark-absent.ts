import type { Issue } from '../model/issue.ts';
import type { Release } from '../model/release.ts';
import type { Site } from '../model/site.ts';
import { DECISIONS } from '../model/tables/decisions.ts';
import { listIssueSubjects } from './drop-consequences.ts';

/** Rules whose issue says that a name was not found; where the whole table is not there, another name is no way out. */
const NAMING = new Set([
  'reference-unknown',
  'formula-unknown-reference',
  'chapter-figure',
  'chapter-name',
  'content-figure',
  'chart-selection',
  'key-resource',
]);

/** What is to go where a table went, by the file that still names it. */
const WAYS: readonly (readonly [file: RegExp, way: string])[] = [
  [/\.mdx$/, '删去这一处引用；整章都讲这张表的，删去整个文件'],
  [/\/charts\.yaml$/, '删去这张图或这一项，章节里引用这张图的 <Chart> 一起删去'],
  [/\.yaml$/, '改用别的数据项，或删去这一项'],
  [/\.csv$/, '删去这一行；整张表都用不上的，也删去那个文件'],
];

/** A key that points at the table stands in a whole column. */
const COLUMN = '清空这一列；整张表都用不上的，删去那个文件';

function findRelease({ volumes }: Site, file: string): Release | undefined {
  const year = /^(?:data|content|seeds)\/(\d{4})\//.exec(file)?.[1];
  const volume = volumes.find((candidate) => candidate.year === year);
  return volume?.releases.find(({ folder }) => file.startsWith(`${folder}/`)) ?? volume?.latest;
}

function markIssue(issue: Issue, site: Site): Issue {
  const { rule, place, found, facts } = issue;
  const release = NAMING.has(rule) ? findRelease(site, place.file) : undefined;
  if (!release) return issue;
  const subjects = [
    ...listIssueSubjects(issue),
    ...(rule === 'key-resource' || rule === 'chart-selection' ? [found] : []),
  ];
  const table = subjects.find(
    (name) =>
      name !== DECISIONS.id && site.schemas.has(name) && !release.tables.has(name) && !release.references.has(name),
  );
  if (table === undefined) return issue;
  const way = rule === 'key-resource' ? COLUMN : (WAYS.find(([file]) => file.test(place.file))?.[1] ?? '删去这一处');
  return {
    rule: 'table-absent',
    place,
    found,
    facts: { ...facts, table, file: `${release.folder}/${table}.csv`, way },
  };
}

/** Says of what names something in a table that the version does not have that it is to go, or the table to come back; all other issues stay as they are. */
export function markAbsent(issues: readonly Issue[], site: Site | undefined): Issue[] {
  return issues.map((issue) => (site ? markIssue(issue, site) : issue));
}
