import {
  AlignmentType,
  Document,
  HeadingLevel,
  type INumberingOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx';
import type { Sheet } from '../../../src/views/workbook/sheet.ts';
import { type PrintedForm, printForm } from './print-form.ts';
import { listNumbers, type SampleBlock } from './sample-document.ts';

/** How a document is laid out: numbers typed, numbers by styles, or everything in text boxes and tables of one cell. */
export type DocxLayout = 'typed' | 'automatic' | 'boxed';

type Child = Paragraph | Table | Textbox;

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: 'chapters',
      levels: [
        {
          level: 0,
          format: LevelFormat.CHINESE_COUNTING,
          text: '%1、',
          alignment: AlignmentType.START,
          suffix: 'nothing',
        },
        {
          level: 1,
          format: LevelFormat.CHINESE_COUNTING_THOUSAND,
          text: '（%2）',
          alignment: AlignmentType.START,
          suffix: 'nothing',
        },
        { level: 2, format: LevelFormat.DECIMAL, text: '%3、', alignment: AlignmentType.START },
      ],
    },
  ],
};

function makeTable(rows: readonly (readonly { text: string; across: number; down: number }[])[]): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            ({ text, across, down }) =>
              new TableCell({ columnSpan: across, rowSpan: down, children: [new Paragraph(text)] }),
          ),
        }),
    ),
  });
}

function makePlainTable(rows: readonly (readonly string[])[]): Table {
  return makeTable(rows.map((row) => row.map((text) => ({ text, across: 1, down: 1 }))));
}

function makeBlock(block: SampleBlock, number: string, layout: DocxLayout): Child {
  if (block.kind === 'table') return makePlainTable(block.rows);
  if (layout === 'boxed') {
    const isBoxed = block.kind !== 'text' || block.text.length > 40;
    const inside = new Paragraph(`${number}${block.text}`);
    if (isBoxed) return new Textbox({ style: { width: '400pt' }, children: [inside] });
    return new Table({ rows: [new TableRow({ children: [new TableCell({ children: [inside] })] })] });
  }
  if (block.kind !== 'heading') return new Paragraph({ text: block.text, indent: { firstLine: 640 } });
  const depth = block.level - 1;
  if (layout === 'automatic') {
    return new Paragraph({
      text: block.text,
      heading: LEVELS[depth] ?? LEVELS[0],
      numbering: { reference: 'chapters', level: depth },
    });
  }
  return new Paragraph({ children: [new TextRun({ text: `${number}${block.text}`, bold: true })] });
}

function makeForm({ title, line, rows }: PrintedForm): Child[] {
  const parts = line.split('\t').flatMap((text, index) => [...(index > 0 ? [new Tab()] : []), text]);
  return [
    new Paragraph({ text: title, alignment: AlignmentType.CENTER }),
    new Paragraph({ children: [new TextRun({ children: parts })] }),
    makeTable(rows),
    new Paragraph(''),
  ];
}

/** A .docx of blocks and of forms behind them. */
export async function makeDocx(
  blocks: readonly SampleBlock[],
  layout: DocxLayout,
  forms: readonly Sheet[] = [],
): Promise<Uint8Array> {
  const numbers = listNumbers(blocks);
  const children = [
    ...blocks.map((block, index) => makeBlock(block, numbers[index] ?? '', layout)),
    ...forms.flatMap((form) => makeForm(printForm(form))),
  ];
  const document = new Document({ numbering: NUMBERING, sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}
