import { findCell } from '../../model/cell.ts';
import type { Chapter, ChapterPart } from '../../model/chapter.ts';
import type { Release } from '../../model/release.ts';
import { findField, getLabel } from '../../model/schema.ts';
import { getText } from '../../model/table.ts';
import { UNWRITTEN } from '../../model/unwritten.ts';

const FIGURES = new Set(['Amount', 'Percent', 'Count', 'Value']);
const PICTURES: Readonly<Record<string, string>> = { Chart: 'of', DataTable: 'of', Indicators: 'project' };

/** A count in a heading is a figure of its year. */
const COUNTED = /\d|第?[〇零一二两三四五六七八九十百千]+(?:个|项|种|类|次|家|人|条|年|份)/;
const HEADING = /^(#{1,6}) +(.+)$/;

/** What a figure is called, with its table and column, as plain words; a name with digits in it would be a typed figure. */
function nameFigure(release: Release, reference: string): string {
  const cell = findCell(release, reference);
  if (!cell) return reference;
  const {
    table: { schema },
    row,
    field,
    label,
  } = cell;
  const column = schema.form?.column === undefined ? undefined : findField(schema, schema.form.column);
  const kind = column ? getLabel(column, getText(row, column.name)) : '';
  const where = [
    schema.title,
    ...[kind, field.name === schema.valueField ? '' : field.title].filter((part) => part !== '' && part !== label),
  ];
  return `${/\d/.test(label) ? UNWRITTEN : label}（${where.join('，')}）`.replace(/[<>{}[\]*_`#\\]/g, '');
}

function writePart({ name, attributes }: ChapterPart, release: Release): string {
  if (FIGURES.has(name))
    return `- ${nameFigure(release, attributes['of'] ?? '')}：<${name} of="${attributes['of'] ?? ''}" />。`;
  const attribute = PICTURES[name];
  return attribute === undefined ? '' : `<${name} ${attribute}="${attributes[attribute] ?? ''}" />`;
}

function writeHeading(line: string, bare: boolean): string | undefined {
  const [, level = '', words = ''] = HEADING.exec(line) ?? [];
  if (level === '' || (bare && COUNTED.test(words))) return undefined;
  return `${level} ${COUNTED.test(words) ? `${UNWRITTEN}：这一节的标题` : words}`;
}

/** Blocks in reading order, each once under its heading; figures that follow each other are one list. */
function arrange(blocks: readonly string[]): string[] {
  let seen = new Set<string>();
  const fresh = blocks.filter((block) => {
    if (block.startsWith('#')) seen = new Set();
    const known = seen.has(block);
    seen.add(block);
    return block !== '' && !known;
  });
  return fresh.map((block, index) =>
    block.startsWith('- ') && (fresh[index + 1] ?? '').startsWith('- ') ? block : `${block}\n`,
  );
}

function writeHead({ title, part, order, sections, keyFigure, keyFigureLabel, project }: Chapter): string[] {
  const extra = Object.entries({ keyFigure, keyFigureLabel, project }).filter(([, value]) => value !== '');
  return [
    `title: ${JSON.stringify(title)}`,
    `summary: ${UNWRITTEN}：用一句话说明这一章`,
    `part: ${part}`,
    `order: ${order}`,
    `sections: ${JSON.stringify(sections)}`,
    ...extra.map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
  ];
}

/**
 * A chapter of the next year as MDX: the head, headings, charts and tables of the last one, and each of its figures named and read by its cell.
 * None of its sentences stay.
 * @param text the MDX of the chapter, for its headings
 * @param release the version whose cells the chapter reads, for their names
 * @param bare leaves out headings that count something
 */
export function writeSkeleton(chapter: Chapter, text: string, release: Release, bare = false): string {
  const parts = Map.groupBy(chapter.parts, ({ place }) => place.line ?? 1);
  const end = text.indexOf('\n---\n');
  const first = text.slice(0, end + 1).split('\n').length + 1;
  const blocks = text
    .split('\n')
    .flatMap((line, index) =>
      index + 1 < first
        ? []
        : [writeHeading(line, bare) ?? '', ...(parts.get(index + 1) ?? []).map((part) => writePart(part, release))],
    );
  const way =
    chapter.parts.length === 0
      ? '这一章的正文。'
      : '这一章的说明。下面各项的数都从数据表读出，把它们写进句子，不用的删去。';
  return ['---', ...writeHead(chapter), '---', '', `${UNWRITTEN}：${way}`, '', ...arrange(blocks)].join('\n');
}
