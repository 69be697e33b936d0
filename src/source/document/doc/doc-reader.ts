import { cleanText } from '../clean-text.ts';
import { FieldStack } from '../field-stack.ts';
import { makeParagraphs, printRaised } from '../make-paragraphs.ts';
import { makeParagraph, type RawBlock, type RawNotice } from '../raw-block.ts';
import { assembleDocTable, type DocRow, readRowShape } from './doc-table.ts';
import type { DocCharacter } from './doc-text.ts';
import { type DocRun, isSet } from './read-runs.ts';

/** Properties of characters and paragraphs by their numbers ([MS-DOC] 2.6). */
const CODES = {
  deleted: 0x0800,
  added: 0x0801,
  hidden: 0x083c,
  struck: 0x0837,
  special: 0x0855,
  raised: 0x2a48,
  inTable: 0x2416,
  rowEnd: 0x2417,
  outline: 0x2640,
  list: 0x460b,
} as const;
/** Characters that are no letters. */
const SIGNS = {
  picture: '\u0001',
  note: '\u0002',
  comment: '\u0005',
  cell: '\u0007',
  drawing: '\u0008',
  line: '\u000B',
  page: '\u000C',
  paragraph: '\r',
  field: '\u0013',
  result: '\u0014',
  fieldEnd: '\u0015',
  hyphen: '\u001E',
  soft: '\u001F',
  symbol: '(',
} as const;
/** Styles of headings have the numbers of their levels. */
const MOST_LEVELS = 9;

/** What stands elsewhere and belongs to a character: a note, or the text box of a drawing. */
export type FindBehind = (at: number, kind: 'note' | 'drawing') => readonly RawBlock[];

function readLevel({ style, properties }: DocRun): number | undefined {
  const outline = properties.get(CODES.outline)?.getUint8(0);
  if (outline !== undefined) return outline < MOST_LEVELS ? outline + 1 : undefined;
  return style >= 1 && style <= MOST_LEVELS ? style : undefined;
}

function readRaised({ properties }: DocRun): 'superscript' | 'subscript' | undefined {
  const value = properties.get(CODES.raised)?.getUint8(0);
  if (value === 1) return 'superscript';
  return value === 2 ? 'subscript' : undefined;
}

/** Reads a part of the text of a .doc, character by character. */
export class DocReader {
  readonly blocks: RawBlock[] = [];
  /** All words, hidden ones too, as a second reader should find them. */
  words = '';
  readonly #findBehind: FindBehind;
  readonly #fields = new FieldStack();
  #text = '';
  #seen = { hidden: '', added: '', deleted: '', struck: '' };
  #notices: RawNotice[] = [];
  #behind: RawBlock[] = [];
  #rows: DocRow[] = [];
  #cells: RawBlock[][] = [];
  #cell: RawBlock[] = [];

  constructor(findBehind: FindBehind) {
    this.#findBehind = findBehind;
  }

  read(characters: Iterable<DocCharacter>): RawBlock[] {
    for (const character of characters) this.#readCharacter(character);
    if (this.#text !== '') this.#endParagraph(undefined);
    this.#closeTable();
    return this.blocks;
  }

  #readCharacter(character: DocCharacter): void {
    const { sign, look, paragraph } = character;
    if (isSet(look, CODES.deleted)) this.#seen.deleted += sign;
    else if (sign === SIGNS.paragraph || sign === SIGNS.page) this.#endParagraph(paragraph);
    else if (sign === SIGNS.cell) this.#endCell(paragraph);
    else if (sign === SIGNS.field) this.#fields.begin();
    else if (sign === SIGNS.result) this.#fields.separate();
    else if (sign === SIGNS.fieldEnd) this.#endField();
    else if (this.#fields.instructs()) this.#fields.instruct(sign);
    else if (isSet(look, CODES.special)) this.#readSpecial(character);
    else this.#say(sign, look);
  }

  #say(sign: string, look: DocRun): void {
    const printed = { [SIGNS.line]: '\n', [SIGNS.hyphen]: '-', [SIGNS.soft]: '' }[sign] ?? sign;
    this.words += printed;
    if (isSet(look, CODES.hidden)) this.#seen.hidden += printed;
    else if (this.#fields.shows(printed)) {
      this.#text += printRaised(printed, readRaised(look));
      if (isSet(look, CODES.added)) this.#seen.added += printed;
      if (isSet(look, CODES.struck)) this.#seen.struck += printed;
    }
  }

  #readSpecial({ at, sign, look }: DocCharacter): void {
    if (isSet(look, CODES.hidden) || !this.#fields.shows('')) return;
    if (sign === SIGNS.picture) this.#readPicture();
    else if (sign === SIGNS.note) this.#behind.push(...this.#findBehind(at, 'note'));
    else if (sign === SIGNS.drawing) this.#behind.push(...this.#findBehind(at, 'drawing'));
    else if (sign === SIGNS.symbol) this.#text += '\uFFFD';
  }

  /** The picture of a drawing, for programs that draw none, is none of its own. */
  #readPicture(): void {
    if (this.#fields.isWithin('SHAPE')) return;
    this.#behind.push({ kind: 'picture', text: '', notices: [{ kind: 'picture', text: '' }] });
  }

  #endField(): void {
    const { missing } = this.#fields.end();
    if (missing !== undefined) this.#notices.push({ kind: 'field', text: cleanText(missing) });
  }

  #takeNotices(): RawNotice[] {
    const { hidden, added, deleted, struck } = this.#seen;
    const notices = [
      ...[deleted && `－${deleted}`, added && `＋${added}`, struck].map((text) => ({ kind: 'tracked' as const, text })),
      { kind: 'hidden' as const, text: hidden },
    ]
      .map(({ kind, text }) => ({ kind, text: cleanText(text) }))
      .filter(({ text }) => !['', '－', '＋'].includes(text));
    this.#seen = { hidden: '', added: '', deleted: '', struck: '' };
    const all = [...notices, ...this.#notices];
    this.#notices = [];
    return all;
  }

  #endParagraph(paragraph: DocRun | undefined): void {
    const isItem = (paragraph?.properties.get(CODES.list)?.getUint16(0, true) ?? 0) !== 0;
    const look = { level: paragraph && readLevel(paragraph), isItem };
    const blocks = [...makeParagraphs(this.#text.split('\n'), look, this.#takeNotices()), ...this.#behind];
    [this.#text, this.#behind] = ['', []];
    if (paragraph && isSet(paragraph, CODES.inTable)) {
      this.#cell.push(...blocks);
      return;
    }
    this.#closeTable();
    this.blocks.push(...blocks);
  }

  #endCell(paragraph: DocRun): void {
    if (isSet(paragraph, CODES.rowEnd)) {
      this.#rows.push({ cells: this.#cells, ...readRowShape(paragraph) });
      [this.#cells, this.#cell, this.#text] = [[], [], ''];
      return;
    }
    this.#endParagraph(paragraph);
    this.#cells.push(this.#cell);
    this.#cell = [];
  }

  /** What is left of a row that no mark has ended is text. */
  #closeTable(): void {
    const rows = this.#rows;
    const left = [...this.#cells.flat(), ...this.#cell];
    [this.#rows, this.#cells, this.#cell] = [[], [], []];
    if (rows.length > 0) this.blocks.push(...assembleDocTable(rows), makeParagraph(''));
    this.blocks.push(...left);
  }
}
