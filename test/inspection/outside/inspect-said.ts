import { openFiles, sortFiles } from '../../../src/desk/intake/open-files.ts';
import { inspectOpened, openKnown } from '../../../src/desk/inspect/inspect-files.ts';
import type { FilesInspected } from '../../../src/desk/inspect/inspected.ts';
import type { SourceDocument } from '../../../src/model/document.ts';
import { HANDMADE_READER, makeDocument, type Said } from '../../desk/handmade-document.ts';
import { packNineForms } from '../../desk/nine-forms.ts';
import { OFFICE } from './right-texts.ts';

const known = await openKnown('.');
if ('issues' in known) throw new Error(JSON.stringify(known.issues));
const workbook = { name: '附表.xlsx', bytes: await packNineForms(OFFICE) };
const opened = await openFiles(await sortFiles([workbook], HANDMADE_READER), [], HANDMADE_READER, () => undefined);
if ('issues' in opened) throw new Error(JSON.stringify(opened.issues));
const forms = opened;
const engine = known;

/** Inspects these words beside the nine forms of the department. */
export function inspectSaid(
  blocks: readonly Said[],
  more: Partial<SourceDocument> = {},
  hasForms = true,
): FilesInspected {
  const file = { name: '说明.docx', bytes: new Uint8Array() };
  const files = {
    ...forms,
    sheets: hasForms ? forms.sheets : [],
    documents: [{ file, document: makeDocument(blocks, more) }],
  };
  const outcome = inspectOpened(files, [file], engine, { year: undefined, approved: '', published: '' });
  if ('issues' in outcome) throw new Error(JSON.stringify(outcome.issues));
  return outcome;
}
