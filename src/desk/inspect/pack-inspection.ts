import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import {
  type InspectionReport,
  KIND_WORDS,
  type ReportedFinding,
  type ReportedItem,
  STATE_WORDS,
  sumUpInspection,
  WEIGHT_WORDS,
} from '../../views/say/inspection-text.ts';

const FONT = { ascii: 'Times New Roman', eastAsia: '宋体', hAnsi: 'Times New Roman' };
const WHOLE = { size: 100, type: WidthType.PERCENTAGE };

function write(text: string, bold = false): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, bold, font: FONT })] });
}

function writeHeading(text: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ heading, children: [new TextRun({ text, font: FONT })] });
}

function writeTable(heads: readonly string[], rows: readonly (readonly string[])[]): Table {
  const line = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((text) => new TableCell({ children: [write(text, isHead)] })),
    });
  return new Table({ width: WHOLE, rows: [line(heads, true), ...rows.map((cells) => line(cells, false))] });
}

function writeItems(title: string, items: readonly ReportedItem[]): (Paragraph | Table)[] {
  if (items.length === 0) return [];
  const rows = items.map(({ name, state, why, place, basis }, index) => [
    String(index + 1),
    name,
    STATE_WORDS[state],
    why,
    place,
    basis.join('、'),
  ]);
  return [
    writeHeading(title, HeadingLevel.HEADING_2),
    writeTable(['序号', '项目', '情况', '没有说到的或读不准的', '位置', '依据'], rows),
  ];
}

function writeFindings(title: string, findings: readonly ReportedFinding[]): (Paragraph | Table)[] {
  if (findings.length === 0) return [];
  const rows = findings.map(({ title: name, place, printed, against, verdict }, index) => [
    String(index + 1),
    name,
    place,
    printed,
    against,
    verdict,
  ]);
  return [
    writeHeading(title, HeadingLevel.HEADING_2),
    writeTable(['序号', '问题', '位置', '印的是', '对照', '判断'], rows),
  ];
}

/** An inspection as a Word document to send on. */
export function packInspection(report: InspectionReport): Promise<Uint8Array> {
  const { files, kind, year, publisher, profile, forms, items, findings, unread } = report;
  const byWeight = (['material', 'minor', 'wording'] as const).flatMap((weight) =>
    writeFindings(
      WEIGHT_WORDS[weight],
      findings.filter((finding) => finding.weight === weight),
    ),
  );
  const title = `${publisher}${year}年度部门${kind === 'budget' ? '预算' : '决算'}公开体检`;
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    sections: [
      {
        children: [
          writeHeading(title, HeadingLevel.HEADING_1),
          write(`文件：${files.join('、')}。${kind === 'budget' ? KIND_WORDS[kind] : `样式：${profile}。`}`),
          write(sumUpInspection(report), true),
          ...byWeight,
          ...writeItems('附表', forms),
          ...writeItems('内容', items),
          ...(unread.length === 0
            ? []
            : [writeHeading('没有读或读不准的', HeadingLevel.HEADING_2), ...unread.map((line) => write(line))]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document).then((bytes) => new Uint8Array(bytes));
}
