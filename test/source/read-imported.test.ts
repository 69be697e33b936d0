import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readImported } from '../../src/source/read-imported.ts';

function lay(text: string | undefined): string {
  const root = mkdtempSync(join(tmpdir(), 'imported-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  mkdirSync(join(root, 'seeds/2031'), { recursive: true });
  writeFileSync(join(root, 'seeds/2031/document.pdf'), '');
  if (text !== undefined) writeFileSync(join(root, 'seeds/2031/imported.json'), text);
  return root;
}

it('tells which files lie there and which contradictions were proposed', () => {
  const record = {
    files: [
      { name: '说明.pdf', stored: 'document.pdf' },
      { name: '附表.xls', stored: 'workbook.xls' },
    ],
    places: [],
    rows: { 'inconsistencies:text-form-a': '1', 'shares:b': '2' },
    chapters: {},
  };
  expect(readImported(lay(JSON.stringify(record)), '2031')).toEqual({
    files: ['seeds/2031/document.pdf'],
    proposed: new Set(['text-form-a']),
  });
});

it.each([[undefined], ['{'], ['{"files": 3}']])('takes %o for no import', (text) => {
  expect(readImported(lay(text), '2031')).toBeUndefined();
});
