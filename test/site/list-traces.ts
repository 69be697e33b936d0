import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTables, listYears, ROOT } from './published.ts';

/** Names that belong to this repository's department alone, from its settings and its lists of names. */
function listNames(): string[] {
  const settings = readFileSync(join(ROOT, 'content/site.yaml'), 'utf8')
    .split('\n')
    .flatMap((line) => /^(?:name|shortName|siteTitle|siteTitleEn): (.+)$/.exec(line)?.[1] ?? []);
  const listed = listYears().flatMap((year) =>
    listTables(year)
      .filter(({ name }) => ['organisations', 'places', 'programmes', 'products'].includes(name))
      .flatMap(({ header, rows }) => rows.map((row) => row[header.indexOf('name')] ?? '')),
  );
  return [...settings, ...listed];
}

/** Amounts of the real volumes with enough digits to be no coincidence. */
function listAmounts(): string[] {
  return listYears()
    .flatMap((year) =>
      listTables(year)
        .filter(({ schema }) => schema.number !== undefined || schema.name === 'comparatives')
        .flatMap(({ header, rows }) => rows.map((row) => row[header.indexOf('amount')] ?? '')),
    )
    .filter((text) => /^\d{4,}\.\d{2}$/.test(text));
}

/** The forms are those of a whole province, and a site names the set that it follows. */
const PROFILES = readdirSync(join(ROOT, 'data/profiles'))
  .map((name) => readFileSync(join(ROOT, 'data/profiles', name), 'utf8'))
  .join('\n');

const TRACES = [...new Set([...listNames(), ...listAmounts()])].filter(
  (trace) => [...trace].length > 2 && !PROFILES.includes(trace),
);

/** What a text holds of this repository's own department: its names and its large amounts. */
export function listTraces(text: string): string[] {
  const plain = text.replaceAll(',', '');
  return TRACES.filter((trace) => plain.includes(trace));
}
