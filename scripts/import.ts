import { type ImportOutcome, importWorkbook, parseImport } from '../src/desk/import-workbook.ts';
import type { FormReading } from '../src/desk/form/take-amounts.ts';
import { getText } from '../src/model/table.ts';
import { formatImport, type ImportedForm } from '../src/views/text/import-text.ts';
import { formatFailure, formatRefusal, formatReport } from '../src/views/text/issue-text.ts';
import { tellFailure } from './tell-failure.ts';

/** Exit codes: done, faults of the project, nothing taken from what was asked for (its words or its workbook). */
const [DONE, FAULTS, REFUSED] = [0, 1, 2];
const UNDONE = '没有读入，什么也没有改动';

/** npm runs scripts in the project's folder and keeps the one the person stood in. */
const folders = [process.env['INIT_CWD'] ?? process.cwd(), process.cwd()];

function describe({ sheet, table, takings, leavings }: FormReading): ImportedForm {
  const rest = table.rows.filter(({ id }) => !takings.some((taking) => taking.id === id)).map((row) => ({ id: row.id, value: getText(row, table.schema.form?.value ?? table.schema.valueField ?? '') }));
  return { sheet, title: table.schema.title, file: table.file, takings, leavings, open: rest.filter(({ value }) => value === '').map(({ id }) => id), kept: rest.filter(({ value }) => value !== '') };
}

function say(outcome: ImportOutcome): number {
  if ('readings' in outcome) {
    console.log(formatImport(outcome.readings.map(describe), outcome.others));
    console.log(`已写入 ${outcome.folder}/。下一步：npm run check。`);
    return DONE;
  }
  const [first, ...more] = outcome.issues;
  const refused = first?.place.file === '';
  console.error(refused && more.length === 0 ? formatRefusal(first, UNDONE) : `${UNDONE}：\n${formatReport(outcome.issues)}`);
  return refused ? REFUSED : FAULTS;
}

async function run(): Promise<number> {
  const order = parseImport(process.argv.slice(2));
  return say('rule' in order ? { issues: [order] } : await importWorkbook(process.cwd(), order, folders));
}

process.exitCode = await run().catch((error: unknown) => {
  tellFailure(error, formatFailure(error, UNDONE));
  return REFUSED;
});
