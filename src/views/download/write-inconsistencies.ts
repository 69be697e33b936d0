import type { Release } from '../../model/release.ts';
import { INCONSISTENCIES } from '../../model/tables/inconsistencies.ts';
import { findKnownTable } from '../../model/tables/known-rows.ts';
import { type Inconsistency, listImmaterial, listMaterial } from '../../model/weigh-inconsistency.ts';
import { labelKind } from '../figure/conflict-view.ts';
import { labelWeight } from '../words/weight-words.ts';
import { writeItems } from './readme-parts.ts';
import { INCONSISTENCY_WORDS } from './readme.zh.ts';

function writePlace(name: string, cells: string, locators: string, printed: string): string | false {
  if (printed === '' && locators === '') return false;
  const parts = [
    printed,
    locators !== '' && INCONSISTENCY_WORDS.sayLocators(locators),
    cells !== '' && INCONSISTENCY_WORDS.sayCells(cells),
  ];
  return `${name} ${parts.filter((part) => part !== '' && part !== false).join('；')}`;
}

function writeEntry(entry: Inconsistency): string {
  const { id, title, difference, explanation, verdict } = entry;
  const weighed = labelWeight(entry);
  const places = [
    writePlace(INCONSISTENCY_WORDS.one, entry.place_a, entry.locator_a, entry.printed_a),
    writePlace(INCONSISTENCY_WORDS.other, entry.place_b, entry.locator_b, entry.printed_b),
  ];
  return [
    `## ${title}`,
    `\`${id}\` · ${labelKind(entry)}`,
    explanation,
    writeItems([
      ...places,
      difference !== '' && INCONSISTENCY_WORDS.sayDifference(difference),
      INCONSISTENCY_WORDS.sayVerdict(verdict),
      weighed !== '' && weighed,
    ]),
  ].join('\n\n');
}

/** The entries that matter first, then the others. */
function writeByWeight(release: Release): string[] {
  const material = listMaterial(release);
  const others = listImmaterial(release);
  if (others.length === 0 || material.length === 0) return [...material, ...others].map(writeEntry);
  return [
    INCONSISTENCY_WORDS.sayMaterial(material.length),
    ...material.map(writeEntry),
    INCONSISTENCY_WORDS.sayOthers(others.length),
    ...others.map(writeEntry),
  ];
}

/** The known inconsistencies as a list to read; blank where a version has none. */
export function writeInconsistencies(release: Release): string {
  const table = findKnownTable(release, INCONSISTENCIES);
  if (!table) return '';
  return `${[`# ${table.schema.title}（${table.rows.length}）`, table.schema.description, table.schema.descriptionEn, ...writeByWeight(release)].join('\n\n')}\n`;
}
