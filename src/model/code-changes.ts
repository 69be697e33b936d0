import { compareText } from '../lib/order.ts';
import type { Classification } from './classification.ts';
import type { Site } from './site.ts';
import type { Row, Table } from './table.ts';
import { CROSSWALK } from './tables/crosswalk.ts';
import { openRows } from './tables/known-rows.ts';
import { findName, findParent } from './tables/shared-columns.ts';
import type { Volume } from './volume.ts';

export type CodeChangeKind = 'added' | 'removed' | 'renamed' | 'moved' | 'mapped';

/** One code at both ends of a step from year to year; blank where it is at one end only. */
export interface CodeChange {
  readonly classification: string;
  readonly fromYear: string;
  readonly fromCode: string;
  readonly fromName: string;
  readonly toYear: string;
  readonly toCode: string;
  readonly toName: string;
  readonly change: CodeChangeKind;
  readonly note: string;
}

/** The table of a year's classifications that has a code, or undefined. */
export function findClassification(classification: Classification, code: string): Table | undefined {
  return [...classification.values()].find(({ byId }) => byId.has(code));
}

/** Two years side by side. */
type Step = readonly [from: Volume, to: Volume];

function listSteps({ volumes }: Site): Step[] {
  const years = volumes.toSorted((a, b) => compareText(a.year, b.year));
  return years.slice(1).flatMap((to, index): Step[] => {
    const from = years[index];
    return from ? [[from, to]] : [];
  });
}

function openChange(
  [{ year: fromYear }, { year: toYear }]: Step,
  classification: string,
  change: CodeChangeKind,
  from: Row | undefined,
  to: Row | undefined,
  note = '',
): CodeChange {
  const [fromCode = '', fromName = ''] = from ? [from.id, findName(from)] : [];
  const [toCode = '', toName = ''] = to ? [to.id, findName(to)] : [];
  return { classification, fromYear, fromCode, fromName, toYear, toCode, toName, change, note };
}

function listKinds(from: Row | undefined, to: Row | undefined): CodeChangeKind[] {
  if (!from || !to) return [from ? 'removed' : 'added'];
  const differs = (read: (row: Row) => string | undefined): boolean => read(from) !== read(to);
  return [...(differs(findName) ? ['renamed' as const] : []), ...(differs(findParent) ? ['moved' as const] : [])];
}

/** What differs between two years of one classification, by code. */
function compareYears(step: Step, name: string): CodeChange[] {
  const [from, to] = step.map(({ classification }) => classification.get(name)?.byId ?? new Map<string, Row>()) as [
    ReadonlyMap<string, Row>,
    ReadonlyMap<string, Row>,
  ];
  const codes = [...new Set([...from.keys(), ...to.keys()])].toSorted(compareText);
  return codes.flatMap((code) =>
    listKinds(from.get(code), to.get(code)).map((kind) => openChange(step, name, kind, from.get(code), to.get(code))),
  );
}

/** What a person wrote down, of any two years. */
function listMapped({ volumes, crosswalk }: Site): CodeChange[] {
  const byYear = new Map(volumes.map((volume) => [volume.year, volume]));
  return (crosswalk ? openRows(crosswalk, CROSSWALK) : []).flatMap((row) => {
    const { from_year: fromYear, from_code: fromCode, to_year: toYear, to_code: toCode, note } = row;
    const from = byYear.get(fromYear);
    const to = byYear.get(toYear);
    if (!from || !to) return [];
    const before = findClassification(from.classification, fromCode);
    const after = findClassification(to.classification, toCode);
    return [
      openChange(
        [from, to],
        (before ?? after)?.schema.name ?? '',
        'mapped',
        before?.byId.get(fromCode),
        after?.byId.get(toCode),
        note,
      ),
    ];
  });
}

/** True for a code that only seems to be gone or new, because a person has said what it became or was. */
function isExplained(
  { fromYear, fromCode, toYear, toCode, change }: CodeChange,
  mapped: readonly CodeChange[],
): boolean {
  return mapped.some(
    (entry) =>
      entry.fromYear === fromYear &&
      entry.toYear === toYear &&
      ((change === 'removed' && entry.fromCode === fromCode) || (change === 'added' && entry.toCode === toCode)),
  );
}

/** Every change of a code, name or parent between neighbouring years, with what was written down by hand in place of what it explains; oldest step first. */
export function listCodeChanges(site: Site): CodeChange[] {
  const mapped = listMapped(site);
  const found = listSteps(site).flatMap((step) =>
    [...new Set(step.flatMap(({ classification }) => [...classification.keys()]))].flatMap((name) =>
      compareYears(step, name),
    ),
  );
  return [...found.filter((change) => !isExplained(change, mapped)), ...mapped].toSorted((a, b) =>
    compareText(a.toYear, b.toYear),
  );
}
