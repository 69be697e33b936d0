import type { ClaimRow, Decision, FigureFate, Finding, TextReading } from '../../../inspection/claims/claim.ts';

const REFERENCE = /[a-z0-9-]+:[a-z0-9-]+/g;

type Rename = (text: string) => string;

function renameRow({ table, id, values }: ClaimRow, rename: Rename): ClaimRow {
  const own = rename(`${table}:${id}`).split(':')[1] ?? id;
  return {
    table,
    id: own,
    values: { ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rename(value)])), id: own },
  };
}

function renameFate(figure: FigureFate, rename: Rename): FigureFate {
  const { fate } = figure;
  return fate.kind === 'bound' ? { ...figure, fate: { ...fate, of: rename(fate.of) } } : figure;
}

/**
 * What a text came to, with the ids that an editor gave to rows.
 * @param renamed `table:id` of the text → `table:id` of the draft
 */
export function renameReferences(reading: TextReading, renamed: ReadonlyMap<string, string>): TextReading {
  if (renamed.size === 0) return reading;
  const rename = (text: string): string => text.replace(REFERENCE, (own) => renamed.get(own) ?? own);
  return {
    figures: new Map([...reading.figures].map(([id, fates]) => [id, fates.map((fate) => renameFate(fate, rename))])),
    rows: reading.rows.map((row) => renameRow(row, rename)),
    decisions: reading.decisions.map((decision): Decision => ({
      ...decision,
      candidates: decision.candidates.map((candidate) => ({ ...candidate, of: rename(candidate.of) })),
    })),
    findings: reading.findings.map((finding): Finding => ({ ...finding, row: renameRow(finding.row, rename) })),
  };
}
