import type { FormReading } from '../../src/desk/form/take-amounts.ts';
import { type ImportOrder, type ImportOutcome, importWorkbook } from '../../src/desk/import-workbook.ts';
import { DONE, FAULTS, REFUSED, type Surroundings } from '../../src/model/command.ts';
import { NO_MEMORY } from '../../src/model/memory.ts';
import { getText } from '../../src/model/table.ts';
import { formatImport, type ImportedForm } from '../../src/views/text/import-text.ts';
import { formatRefusal, formatReport } from '../../src/views/text/issue-text.ts';
import { formatNotice } from '../../src/views/text/workbook-notice.ts';
import { findFolders } from '../find-folders.ts';

const UNDONE = '没有读入，什么也没有改动';

function describe({ sheet, table, takings, leavings }: FormReading): ImportedForm {
  const field = table.schema.form?.value ?? table.schema.valueField ?? '';
  const others = table.rows.filter(({ id }) => !takings.some((taking) => taking.id === id));
  const rest = others.map((row) => ({ id: row.id, value: getText(row, field) }));
  const open = rest.filter(({ value }) => value === '').map(({ id }) => id);
  const kept = rest.filter(({ value }) => value !== '');
  return { sheet, title: table.schema.title, file: table.file, takings, leavings, open, kept };
}

function sayOutcome(outcome: ImportOutcome, { say, tell }: Surroundings): number {
  if ('readings' in outcome) {
    say(formatImport(outcome.readings.map(describe), outcome.others));
    say(`已写入 ${outcome.folder}/。下一步：npm run check。`);
    return DONE;
  }
  const [first, ...more] = outcome.issues;
  const refused = first?.place.file === '';
  tell(refused && more.length === 0 ? formatRefusal(first, UNDONE) : `${UNDONE}：\n${formatReport(outcome.issues)}`);
  return refused ? REFUSED : FAULTS;
}

/**
 * Reads a workbook into a draft and says cell by cell what was taken and left.
 * Gives 2 where nothing was taken because of the order or the workbook.
 */
export async function runImport(order: ImportOrder, around: Surroundings): Promise<number> {
  const outcome = await importWorkbook(around.root, order, findFolders(around), NO_MEMORY, (notice) => around.tell(formatNotice(notice)));
  return sayOutcome(outcome, around);
}
