import { listCodeChanges } from '../../model/code-changes.ts';
import type { Site } from '../../model/site.ts';
import type { Table } from '../../model/table.ts';
import { CROSSWALK_WORDS } from './site-table-words.ts';
import { composeTable } from '../files/compose-table.ts';

/** Codes that changed between neighbouring years, as a table of its own; without rows while there is one year. */
export function listCrosswalk(site: Site): Table {
  return composeTable(
    CROSSWALK_WORDS,
    listCodeChanges(site).map(
      ({ classification, fromYear, fromCode, fromName, toYear, toCode, toName, change, note }) => ({
        classification,
        from_year: fromYear,
        from_code: fromCode,
        from_name: fromName,
        to_year: toYear,
        to_code: toCode,
        to_name: toName,
        change,
        note,
      }),
    ),
  );
}
