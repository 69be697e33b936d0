import type { FormReading } from '../../src/desk/form/form-reading.ts';
import { importFiles, undoImport } from '../../src/desk/import-files.ts';
import type { ImportedYear, ImportOrder } from '../../src/desk/intake/imported.ts';
import { DONE, FAULTS, REFUSED, type Surroundings } from '../../src/model/command.ts';
import { openMemory } from '../../src/desk/live/open-memory.ts';
import { openProgress } from '../../src/desk/progress/open-progress.ts';
import { reportWords } from '../../src/desk/intake/text/report-words.ts';
import type { Issue } from '../../src/model/issue.ts';
import { formatImport, type ImportedForm } from '../../src/views/say/import-text.ts';
import { formatWords } from '../../src/views/say/import-words-text.ts';
import { formatRefusal, formatReport } from '../../src/views/say/issue-text.ts';
import { formatNotice } from '../../src/views/say/workbook-notice.ts';
import { findFolders } from '../find-folders.ts';
import { SCREEN } from '../screen.ts';

const UNDONE = '没有读入，什么也没有改动';

function describeForm({ sheet, table: { schema }, takings, leavings, places }: FormReading): ImportedForm {
  return { sheet, title: schema.title, table: schema.name, takings, leavings, blanks: places.length - takings.length };
}

function tellIssues(issues: readonly Issue[], { tell }: Surroundings): number {
  const [first, ...more] = issues;
  const refused = first?.place.file === '';
  tell(refused && more.length === 0 ? formatRefusal(first, UNDONE) : `${UNDONE}：\n${formatReport(issues)}`);
  return refused ? REFUSED : FAULTS;
}

function listWords({ words, readings, fromDocument, ...outcome }: ImportedYear, year: string): string[] {
  if (!words) return [];
  const titles = readings
    .map(({ table: { schema } }) => schema)
    .filter(({ name }) => fromDocument.has(name))
    .map(({ title }) => title);
  return formatWords(reportWords({ ...outcome, year, words, fromDocument: titles }));
}

function report(outcome: ImportedYear, { cells, year }: { readonly cells: boolean; readonly year: string }): string {
  const { profile, readings, identities, ...rest } = outcome;
  return formatImport({
    ...rest,
    identities: identities.length,
    profile: profile.title,
    forms: readings.map(describeForm),
    cells,
    words: listWords(outcome, year),
  });
}

/**
 * Reads workbooks and documents into a year and reports what was taken, left, new, renamed and contradictory.
 * Gives 2 where nothing was taken because of the order or a file.
 */
export async function runImport(
  order: ImportOrder & { readonly cells: boolean },
  around: Surroundings,
): Promise<number> {
  const progress = openProgress(SCREEN, () => performance.now());
  const hear = (notice: Parameters<typeof formatNotice>[0]): void => {
    // On a terminal one line goes on; elsewhere, and for what stays, there is a line each.
    if (notice.kind === 'slow' && SCREEN.isTTY === true) progress.begin(formatNotice(notice).replace(/…$/, ''));
    else around.tell(formatNotice(notice));
  };
  const outcome = await importFiles(around.root, order, findFolders(around), openMemory(), hear);
  progress.end();
  if ('issues' in outcome) return tellIssues(outcome.issues, around);
  around.say(report(outcome, order));
  return DONE;
}

/** Takes back the last import of a year. */
export async function runUndo(year: string, around: Surroundings): Promise<number> {
  const outcome = await undoImport(around.root, year);
  if ('issues' in outcome) return tellIssues(outcome.issues, around);
  around.say(
    `已撤回上一次读入，${year}年度回到读入之前：${outcome.folders.join('、')}。再运行一次这个命令，就回到读入之后。`,
  );
  return DONE;
}
