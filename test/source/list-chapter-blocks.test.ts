import { expect, it } from 'vitest';
import type { ChapterPiece } from '../../src/model/chapter.ts';
import { makeChapter } from '../checks/make-site.ts';

const BODY = `## 总体情况

全年收入<Amount of="income:total" />，是<Term of="carry">结转</Term>以外的。

- 其他<Amount of="income:other" />

<Note>

推算的数<Amount of="income:past" />。

</Note>

| 单位 | 人数 |
| --- | --- |
| 水库所 | <Count of="staff:reservoir" /> |

<DataTable of="income" />`;

const say = (pieces: readonly ChapterPiece[]): string =>
  pieces.map((piece) => ('text' in piece ? piece.text : `{${piece.attributes['of'] ?? ''}}`)).join('');

it('reads a chapter block by block, with its figures in their places', () => {
  const said = makeChapter(BODY).blocks.map(({ kind, depth, isNote, heads, pieces, place }) =>
    [kind, depth, isNote ? 'note' : '', heads.map(say).join('/'), say(pieces), place.line].join('|'),
  );
  expect(said).toEqual([
    'heading|2|||总体情况|10',
    'paragraph|0|||全年收入{income:total}，是结转以外的。|12',
    'item|0|||其他{income:other}|14',
    'paragraph|0|note||推算的数{income:past}。|18',
    'cell|0|||单位|22',
    'cell|0||单位|人数|22',
    'cell|0||单位|水库所|24',
    'cell|0||水库所/人数|{staff:reservoir}|24',
    'paragraph|0|||{income}|26',
  ]);
});
