/** A version of a year in the catalogue for portals, and a file of it. */
export function nameVersion(title: string, version: string, draft: boolean): string {
  return `${title}, version ${version}${draft ? ' (draft)' : ''}`;
}

export function nameFile(table: string, ending: string): string {
  return `${table} (${ending})`;
}

/** What the terms of others that it uses are called. */
export const TERMS = {
  government: 'Government and public sector',
  draft: 'under development',
  released: 'completed',
} as const;
