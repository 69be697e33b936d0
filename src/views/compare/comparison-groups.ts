import { compareText } from '../../lib/order.ts';
import { findCell } from '../../model/cell.ts';
import { GENERAL_EXPENDITURE, THREE_PUBLIC } from '../../model/tables/annex-forms.ts';
import { CHANGES } from '../../model/tables/changes.ts';
import { COMPARATIVES } from '../../model/tables/comparatives.ts';
import { findRow, listRows, nameCell } from '../../model/tables/known-rows.ts';
import { PROJECT_BUDGETS } from '../../model/tables/project-budgets.ts';
import { PROJECTS } from '../../model/tables/projects.ts';
import type { Volume } from '../../model/volume.ts';
import { openPoints, type Series } from './comparison-series.ts';
import { PART_SIGN } from '../words/signs.zh.ts';
import { ALL_PROJECTS, GROUP_TITLES, sayFormer, sayYear, sayYears } from './words.zh.ts';

/** Measures that belong together, over the years in which any of them is known. */
export interface ComparisonGroup {
  readonly id: string;
  readonly title: string;
  /** Oldest first. */
  readonly years: readonly string[];
  readonly series: readonly Series[];
}

/** A measure that a volume names: its cell and what that volume calls it. */
interface Named {
  readonly key: string;
  readonly label: string;
}

/** A measure of all volumes with the name of each year, the newest first. */
interface Measure {
  readonly key: string;
  readonly names: readonly { readonly year: string; readonly label: string }[];
}

type ListNamed = (volume: Volume) => Named[];

function name({ latest }: Volume, reference: string, label: string): Named[] {
  const cell = findCell(latest, reference);
  return cell?.decimal ? [{ key: cell.reference, label }] : [];
}

function listKeyFigures(volume: Volume): Named[] {
  const changes = listRows(volume.latest, CHANGES);
  return [
    ...volume.settings.keyFigures.flatMap(({ of, label }) => name(volume, of, label)),
    ...changes.flatMap((row) => name(volume, row.measure, row.name)),
  ];
}

const listClasses: ListNamed = (volume) =>
  listRows(volume.latest, GENERAL_EXPENDITURE)
    .filter(({ level, column }) => level === 'class' && column === 'total')
    .flatMap((row) => name(volume, nameCell(row), row.name));

const listThreePublic: ListNamed = (volume) =>
  listRows(volume.latest, THREE_PUBLIC)
    .filter(({ column }) => column === 'actual')
    .flatMap((row) => name(volume, nameCell(row), row.name));

const listProjects: ListNamed = (volume) =>
  listRows(volume.latest, PROJECT_BUDGETS)
    .filter(({ place, column }) => place === 'summary' && column === 'executed')
    .flatMap((row) =>
      name(
        volume,
        nameCell(row, PROJECT_BUDGETS.at.amount),
        findRow(volume.latest, PROJECTS, row.project)?.name ?? ALL_PROJECTS,
      ),
    );

const GROUPS: readonly { readonly id: string; readonly title: string; readonly list: ListNamed }[] = [
  { id: 'key', title: GROUP_TITLES.key, list: listKeyFigures },
  { id: 'classes', title: GROUP_TITLES.classes, list: listClasses },
  { id: 'three-public', title: GROUP_TITLES['three-public'], list: listThreePublic },
  { id: 'projects', title: GROUP_TITLES.projects, list: listProjects },
];

/** Each measure that any year names, in the order of the newest year that has it. */
function listMeasures(volumes: readonly Volume[], list: ListNamed): Measure[] {
  const named = volumes.flatMap((volume) => list(volume).map((entry) => ({ ...entry, year: volume.year })));
  return [...Map.groupBy(named, ({ key }) => key)].map(([key, names]) => ({ key, names }));
}

function formatYears(years: readonly string[]): string {
  const [first = '', last = first] = [years.at(-1), years[0]];
  return first === last ? sayYear(first) : sayYears(first, last);
}

function describeFormer(names: Measure['names']): string {
  const others = [...Map.groupBy(names, ({ label }) => label)].slice(1);
  return others
    .map(([label, entries]) => sayFormer(formatYears(entries.map(({ year }) => year)), label))
    .join(PART_SIGN);
}

function openSeries(volumes: readonly Volume[], years: readonly string[], { key, names }: Measure): Series {
  const points = openPoints(volumes, years, key);
  return {
    key,
    label: names[0]?.label ?? key,
    former: describeFormer(names),
    unit: points.findLast((point) => point !== undefined)?.cell.unit ?? '',
    points,
  };
}

/** Years of the volumes and those that their tables of prior-year figures speak of, oldest first. */
function listYears(volumes: readonly Volume[]): string[] {
  const prior = volumes.flatMap(({ latest }) => listRows(latest, COMPARATIVES).map(({ year }) => year));
  return [...new Set([...volumes.map(({ year }) => year), ...prior])].toSorted(compareText);
}

function openGroup(
  volumes: readonly Volume[],
  years: readonly string[],
  { id, title, list }: (typeof GROUPS)[number],
): ComparisonGroup {
  const series = listMeasures(volumes, list).map((measure) => openSeries(volumes, years, measure));
  const kept = years.map((_, index) => series.some(({ points }) => points[index] !== undefined));
  const keep = <Value>(list_: readonly Value[]): Value[] => list_.filter((_, index) => kept[index]);
  return { id, title, years: keep(years), series: series.map((entry) => ({ ...entry, points: keep(entry.points) })) };
}

/** Everything that is compared, from what the volumes name: key figures and changes, classes, the three public expenses, projects. */
export function listComparisonGroups(volumes: readonly Volume[]): ComparisonGroup[] {
  const years = listYears(volumes);
  const groups = GROUPS.map((group) => openGroup(volumes, years, group));
  const inOthers = new Set(groups.slice(1).flatMap(({ series }) => series.map(({ key }) => key)));
  const chosen = new Set(
    volumes.flatMap((volume) => volume.settings.keyFigures.map(({ of }) => findCell(volume.latest, of)?.reference)),
  );
  return groups
    .map((group, index) =>
      index === 0
        ? { ...group, series: group.series.filter(({ key }) => chosen.has(key) || !inOthers.has(key)) }
        : group,
    )
    .filter(({ series }) => series.length > 0);
}
