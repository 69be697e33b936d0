import type { Issue } from '../model/issue.ts';
import { DECISIONS } from '../model/tables/decisions.ts';
import { EXPLANATIONS } from '../model/tables/explanations.ts';
import { GLOSSARY } from '../model/tables/glossary.ts';
import { INCONSISTENCIES } from '../model/tables/inconsistencies.ts';
import { FUNCTIONAL } from '../model/tables/classifications.ts';
import { OUTLINE } from '../model/tables/outline.ts';
import { PROJECTS } from '../model/tables/projects.ts';

/** What a component of a chapter looks its name up in. */
const COMPONENT_TABLES: Readonly<Record<string, readonly string[]>> = {
  Term: [GLOSSARY.id],
  Conflict: [INCONSISTENCIES.id, EXPLANATIONS.id],
  Indicators: [PROJECTS.id],
  project: [PROJECTS.id],
  Chart: ['charts'],
  Open: [DECISIONS.id],
};

/** Rules whose issue may only follow from a fault in another file: they name what they could not find there, or found unfit. */
const FOLLOWING = new Set([
  'reference-unknown',
  'key-resource',
  'formula-unknown-reference',
  'formula-blank-reference',
  'key-foreign',
  'locator-unknown',
  'identity-entry',
  'inconsistency-stale',
  'chapter-figure',
  'chapter-blank',
  'chapter-unit',
  'chapter-name',
  'content-figure',
  'content-blank',
  'content-unit',
  'chart-selection',
  'chart-empty',
  'synonym-unmatched',
  'code-name',
  'chapter-open',
  'chapter-choice',
]);

/** The name of a file without folder and ending: a table's or chapter's own name. */
function stemOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');
}

/** Names of the tables and chapters in which an issue looked for something; a table's own keys are judged beside its other faults. */
export function listIssueSubjects({ rule, place, found, facts }: Issue): string[] {
  const references = [found, facts['term'] ?? '', facts['reference'] ?? ''].flatMap((text) =>
    [...text.matchAll(/([a-z0-9-]+):[a-z0-9-]/g)].map(([, table = '']) => table),
  );
  const component = facts['component'] ?? '';
  const named =
    rule === 'chapter-name'
      ? (COMPONENT_TABLES[component] ?? [found])
      : rule === 'key-resource' || rule === 'chart-selection'
        ? [found]
        : [];
  const fixed = { 'locator-unknown': OUTLINE.id, 'identity-entry': INCONSISTENCIES.id, 'code-name': FUNCTIONAL.id }[
    rule
  ];
  const resource = facts['resource'] === stemOf(place.file) ? '' : (facts['resource'] ?? '');
  return [...references, ...named, resource, facts['table'] ?? '', fixed ?? ''].filter((name) => name !== '');
}

/** Sums that do not come out, which an entry of the list of inconsistencies may excuse. */
const EXCUSED = new Set(['relation-value', 'relation-broken']);

/** Columns that are not what their contract says, by table; the rules that read them saw none of these tables. */
function listUnfit(issues: readonly Issue[]): Map<string, Set<string>> {
  const found = Map.groupBy(
    issues.filter(({ rule, facts }) => rule.startsWith('contract-') && facts['table'] !== undefined),
    ({ facts }) => facts['table'] ?? '',
  );
  return new Map(
    [...found].map(([table, faults]) => [table, new Set(faults.map(({ facts }) => facts['column'] ?? ''))]),
  );
}

/** Whether an issue only says again that a column is not what its contract says: in the header or the cells of its table, or in sums that a list excuses. */
function isSaidByContract({ rule, place, facts }: Issue, unfit: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (EXCUSED.has(rule)) return unfit.has(INCONSISTENCIES.id);
  const columns = rule.startsWith('contract-') ? undefined : unfit.get(stemOf(place.file));
  return columns !== undefined && (rule.startsWith('csv-header') || columns.has(facts['field'] ?? ''));
}

/** What the import of the forms writes into the register. */
const IMPORTED = new Set(['sha256', 'bytes']);

/** Whether a blank of a register waits for the same workbook as the forms of its year. */
function waitsForForms({ rule, place: { file }, facts }: Issue, issues: readonly Issue[]): boolean {
  if (rule !== 'register-blank' || !IMPORTED.has(facts['key'] ?? '')) return false;
  return issues.some(
    (other) => other.rule === 'content-forms' && file === `seeds/${other.facts['year'] ?? ''}/register.yaml`,
  );
}

function placeKey({ place: { file, line, column } }: Issue): string | undefined {
  return line === undefined || column === undefined ? undefined : `${file}:${line}:${column}`;
}

/** The first issue of each place. */
function keepFirst(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = placeKey(issue);
    if (key === undefined) return true;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

/**
 * One fault, one message: leaves out issues that only follow from another file's fault (a chapter that names a row of a table
 * that could not be read), and second issues at the same place.
 */
export function dropConsequences(issues: readonly Issue[]): Issue[] {
  const unfit = listUnfit(issues);
  const faulty = new Set([
    ...issues.filter(({ rule }) => !FOLLOWING.has(rule)).map(({ place }) => stemOf(place.file)),
    ...unfit.keys(),
  ]);
  const torn = new Set(issues.filter(({ rule }) => rule === 'version-sum-line').map(({ place }) => place.file));
  const known = issues.filter((issue) => !isSaidByContract(issue, unfit) && !waitsForForms(issue, issues));
  return keepFirst(
    known
      .filter(({ rule, place }) => rule !== 'version-sums-changed' || !torn.has(place.file))
      .filter((issue) => !FOLLOWING.has(issue.rule) || !listIssueSubjects(issue).some((name) => faulty.has(name))),
  );
}
