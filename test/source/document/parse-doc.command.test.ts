import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/model/document.ts';
import { parseAnyDocument } from '../../../src/source/document/parse-any-document.ts';
import { parseDoc } from '../../../src/source/document/parse-doc.ts';
import { listNineForms } from '../../desk/nine-forms.ts';
import { type DocxLayout, makeDocx } from './make-docx.ts';
import { listPrinted, SAMPLE } from './sample-document.ts';

/** As Word 97 has it: changes, hidden text, a note, a table with merged cells; written by LibreOffice. */
const BYTES = new Uint8Array(readFileSync(join(import.meta.dirname, 'hazards.doc')));
const folder = mkdtempSync(join(tmpdir(), 'doc-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const forms = listNineForms('临江县水务局');
const titles = forms.map(({ rows }) => String(rows[0]?.[0]?.value));
const LAYOUTS: readonly DocxLayout[] = ['typed', 'automatic'];
const made = new Map(
  await Promise.all(LAYOUTS.map(async (layout) => [layout, await makeDocx(SAMPLE, layout, forms)] as const)),
);

/** Both layouts as LibreOffice saves them; none where it is not there, or has only spreadsheets. */
function convert(): ReadonlyMap<DocxLayout, Uint8Array> {
  const files = [...made].map(([layout, bytes]) => {
    const file = join(folder, `${layout}.docx`);
    writeFileSync(file, bytes);
    return file;
  });
  const user = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
  spawnSync('soffice', ['--headless', user, '--convert-to', 'doc', '--outdir', folder, ...files]);
  const there = LAYOUTS.filter((layout) => existsSync(join(folder, `${layout}.doc`)));
  return new Map(there.map((layout) => [layout, new Uint8Array(readFileSync(join(folder, `${layout}.doc`)))]));
}
const converted = convert();

describe('a .doc', () => {
  it('is read with its tables, changes, hidden text and notes, each named, and what it cannot tell, too', async () => {
    const { blocks, notices } = await parseAnyDocument(BYTES, []);
    expect(blocks.map((block) => (block.kind === 'table' ? block.rows : block.text))).toEqual([
      '支出120万元“三公”—。',
      '见m²',
      '收入完',
      '含上年结转。',
      [
        ['收入', '', '备注'],
        ['项目', '金额', ''],
        ['甲', '1', '乙'],
      ],
      '末',
    ]);
    expect(notices.map(({ kind, text, place }) => `${kind} ${place?.paragraph ?? ''} ${text}`)).toEqual([
      'field  自动编号',
      'tracked 1 －100',
      'tracked 1 ＋120',
      'hidden 2 不见',
      'footnote 4 含上年结转。',
    ]);
  });

  it('that is cut off or changed is a broken one, wherever that is', async () => {
    for (let at = 512; at < BYTES.length; at += 512) {
      const cut = parseDoc(BYTES.slice(0, at), []);
      await cut.then(
        () => undefined,
        (error: unknown) => expect(error).toHaveProperty('rule'),
      );
      const changed = BYTES.slice();
      changed.fill(0xff, at, at + 64);
      await parseDoc(changed, []).then(
        () => undefined,
        (error: unknown) => expect(error).toHaveProperty('rule'),
      );
    }
  });

  it.each([...converted])('of LibreOffice is read as the .docx is: %s', async (layout, bytes) => {
    const doc = await parseAnyDocument(bytes, titles);
    const own = await parseAnyDocument(made.get(layout) ?? bytes, titles);
    const printed =
      layout === 'typed'
        ? listPrinted(SAMPLE)
        : SAMPLE.map((block) => (block.kind === 'table' ? block.rows : block.text));
    const listLevels = ({ blocks }: SourceDocument): unknown[] =>
      blocks.map((block) => (block.kind === 'paragraph' ? block.level : 0));
    expect(doc.blocks.map((block) => (block.kind === 'table' ? block.rows : block.text))).toEqual(printed);
    expect(listLevels(doc)).toEqual(listLevels(own));
    expect(doc.sheets.map(({ cells }) => [...cells])).toEqual(own.sheets.map(({ cells }) => [...cells]));
  });
});
