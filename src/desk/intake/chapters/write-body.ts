import type { FigureFate, Passage } from '../../../inspection/claims/claim.ts';
import { isLinkAddress } from '../../../source/chapter/judge-link.ts';
import { escapeWords } from './escape-words.ts';
import type { OutlinePiece } from '../outline/piece.ts';
import type { ReadPiece } from './list-passages.ts';
import { type ShowCell, writeFigures } from './write-figures.ts';

/** What is known of the passages of a chapter. */
export interface BodyGround {
  readonly figures: ReadonlyMap<string, readonly FigureFate[]>;
  /** Ids of the entries of the list of inconsistencies that concern a passage. */
  readonly conflicts: ReadonlyMap<string, readonly string[]>;
  readonly show: ShowCell;
  /** Tables of targets and results, by what the data calls their projects. */
  readonly projects: ReadonlyMap<OutlinePiece, string>;
}

/** A block of a chapter's body; items of one list stand without a blank line between them. */
interface Block {
  readonly text: string;
  readonly isItem: boolean;
}

/** Signs that a file prints before the items of a list, for which Markdown prints its own. */
const BULLET = /^[•·●○▪■◆◇►‣–—-]\s*/;
const DEEPEST = 4;

const block = (text: string): Block => ({ text, isItem: false });

function writePassage({ id, text }: Passage, { figures, show }: BodyGround): string {
  return writeFigures(text, figures.get(id) ?? [], show);
}

function writeItem(passage: Passage, ground: BodyGround): Block {
  const cut = BULLET.exec(passage.text)?.[0].length ?? 0;
  const fates = (ground.figures.get(passage.id) ?? []).map((fate) => ({
    ...fate,
    start: fate.start - cut,
    end: fate.end - cut,
  }));
  return { text: `- ${writeFigures(passage.text.slice(cut), fates, ground.show)}`, isItem: true };
}

/** A table of Markdown: its first row is the head. */
function writeTable({ cells }: ReadPiece, ground: BodyGround): string {
  const width = Math.max(1, ...cells.map((row) => row.length));
  const write = (row: readonly (Passage | undefined)[]): string => {
    const texts = Array.from({ length: width }, (_, column) => (row[column] ? writePassage(row[column], ground) : ''));
    return `| ${texts.join(' | ')} |`;
  };
  const [head = [], ...body] = cells;
  return [write(head), `|${' --- |'.repeat(width)}`, ...body.map(write)].join('\n');
}

/** A picture is named: nobody reads what is in it. */
function writePicture(text: string): string {
  const words = text === '' ? '' : `（${escapeWords(text, false, isLinkAddress)}）`;
  return `<Note>\n\n原文这里有一幅图${words}，图中的内容没有读入。\n\n</Note>`;
}

/** The marks of a heading, by how deep it lies among those of its chapter. */
function writeHeading(rank: number, ranks: readonly number[], text: string): string {
  return `${'#'.repeat(Math.min(ranks.indexOf(rank) + 2, DEEPEST))} ${text}`;
}

function writePiece(read: ReadPiece, ranks: readonly number[], ground: BodyGround): Block[] {
  const { piece, passage } = read;
  const project = ground.projects.get(piece);
  if (project !== undefined) return [block(`<Indicators project="${project}" />`)];
  if (piece.role === 'table') return [block(writeTable(read, ground))];
  if (piece.role === 'picture') return [block(writePicture(piece.text))];
  if (!passage) return [];
  if (piece.role === 'section')
    return [block(writeHeading(piece.rank, ranks, writePassage(passage, ground).replaceAll('<br />', ' ')))];
  return [piece.role === 'bullet' ? writeItem(passage, ground) : block(writePassage(passage, ground))];
}

function listConflicts({ passage, cells }: ReadPiece, { conflicts }: BodyGround): string[] {
  return [passage, ...cells.flat()].flatMap((own) => (own ? (conflicts.get(own.id) ?? []) : []));
}

/** The body of a chapter in the words of the document: headings below it, paragraphs, lists, tables; each figure bound. */
export function writeBody(pieces: readonly ReadPiece[], ground: BodyGround): string {
  const ranks = [
    ...new Set(pieces.filter(({ piece }) => piece.role === 'section').map(({ piece }) => piece.rank)),
  ].toSorted((a, b) => a - b);
  const said = new Set<string>();
  const blocks = pieces.flatMap((read) => {
    const fresh = listConflicts(read, ground).filter((id) => !said.has(id));
    for (const id of fresh) said.add(id);
    return [...writePiece(read, ranks, ground), ...fresh.map((id) => block(`<Conflict of="${id}" />`))];
  });
  return blocks
    .map(
      ({ text, isItem }, index) => `${index === 0 ? '' : isItem && blocks[index - 1]?.isItem ? '\n' : '\n\n'}${text}`,
    )
    .join('');
}
