import type { DocumentNotice } from '../../model/document.ts';
import { formatDocumentPlace, NOTICE_WORDS, QUIET_NOTICES } from './document-words.ts';

/** How many figures of a chapter became what. */
export interface FigureCounts {
  readonly forms: number;
  readonly own: number;
  readonly open: number;
  readonly words: number;
}

/** What an import has to report of documents. */
export interface WordsReport {
  readonly year: string;
  readonly documents: readonly { readonly name: string; readonly notices: readonly DocumentNotice[] }[];
  readonly chapters: readonly (FigureCounts & { readonly title: string; readonly slug: string })[];
  /** Chapters that stay as an editor left them, with what is new in the document. */
  readonly edited: readonly { readonly slug: string; readonly fresh: readonly string[]; readonly isGone: boolean }[];
  /** Rows that stay so, as `table:id`. */
  readonly editedRows: readonly string[];
  /** Most important first. */
  readonly decisions: readonly {
    readonly printed: string;
    readonly sentence: string;
    readonly why: string;
    readonly place: string;
    readonly options: readonly string[];
  }[];
  /** How many were decided before. */
  readonly decided: number;
  readonly findings: readonly {
    readonly weight: 'material' | 'minor' | 'wording';
    readonly title: string;
    readonly explanation: string;
    readonly place: string;
  }[];
  readonly differences: readonly {
    readonly of: string;
    readonly name: string;
    readonly workbook: string;
    readonly document: string;
    readonly place: string;
  }[];
  readonly refused: readonly { readonly sheet: string; readonly reason: string }[];
  readonly fromDocument: readonly string[];
  /** Sentences and tables of the document that are in no chapter. */
  readonly unshown: readonly { readonly place: string; readonly text: string }[];
  readonly totals: FigureCounts;
  /** Figures that nothing became of. */
  readonly lost: readonly string[];
}

const MOST = 8;
const LONGEST = 60;

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** So many lines of a list; the others are counted. */
function limit(lines: readonly string[], counter: string, most = MOST): string[] {
  return lines.length <= most ? [...lines] : [...lines.slice(0, most), `……共 ${lines.length} ${counter}`];
}

function list(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${heading}：`, ...lines.map((line) => `  ${line}`)];
}

function formatNotices({ name, notices }: WordsReport['documents'][number]): string[] {
  const groups = [...Map.groupBy(notices, ({ kind }) => kind)];
  return [
    `文档：${name}`,
    ...groups.flatMap(([kind, own]) => {
      if (QUIET_NOTICES.has(kind)) return [`  ${NOTICE_WORDS[kind]}：${own.length} 处`];
      const lines = own.map(({ place, text }) =>
        [formatDocumentPlace(place), text === '' ? '' : `“${shorten(text)}”`].filter((part) => part !== '').join('，'),
      );
      return [`  ${NOTICE_WORDS[kind]}：`, ...limit(lines, '处').map((line) => `    ${line}`)];
    }),
  ];
}

function formatCounts({ forms, own, open, words }: FigureCounts): string {
  return `对上附表 ${forms}，另成一行 ${own}，待定 ${open}，照原文 ${words}`;
}

function formatChapter({ title, slug, ...counts }: WordsReport['chapters'][number]): string {
  return `${title}（${slug}.mdx）：${formatCounts(counts)}`;
}

function formatEdited({ slug, fresh, isGone }: WordsReport['edited'][number], year: string): string[] {
  const file = `content/${year}/${slug}.mdx`;
  const state = isGone ? `${file} 已被删去，没有再写` : `${file} 改过，照改过的留着`;
  return [
    `${state}${fresh.length > 0 ? '；文档里新的段落：' : ''}`,
    ...limit(
      fresh.map((text) => `  ${shorten(text)}`),
      '段',
    ),
  ];
}

function formatDecision(
  { printed, sentence, why, place, options }: WordsReport['decisions'][number],
  index: number,
): string[] {
  return [
    `${index + 1}. ${printed}，${place}：“${shorten(sentence)}”（${why}）`,
    ...options.map((option) => `   ${option}`),
  ];
}

const WEIGHTS = [
  ['material', '要紧的矛盾'],
  ['minor', '小的出入'],
  ['wording', '字句'],
] as const;

function formatFindings({ findings }: WordsReport): string[] {
  return WEIGHTS.flatMap(([weight, heading]) =>
    list(
      heading,
      findings
        .filter((finding) => finding.weight === weight)
        .map(({ title, explanation, place }) => `${title}（${place}）：${explanation}`),
    ),
  );
}

/** What documents came to, line by line: what was read, chapters, contradictions, what is to be decided, and what became of every figure. */
export function formatWords(report: WordsReport): string[] {
  const {
    year,
    documents,
    chapters,
    edited,
    editedRows,
    decisions,
    decided,
    differences,
    refused,
    fromDocument,
    unshown,
    totals,
    lost,
  } = report;
  const { forms, own, open, words } = totals;
  const all = forms + own + open + words + lost.length;
  return [
    ...documents.flatMap(formatNotices),
    ...list('从文档里读出的附表', fromDocument),
    ...list(
      '文档里认不准、没有读的附表',
      refused.map(({ sheet, reason }) => `${sheet}：${reason}`),
    ),
    ...list(
      '附表与文档里的同一张表不同，用附表的数',
      limit(
        differences.map(
          ({ of, name, workbook, document, place }) =>
            `${name}（${of}）：附表 ${workbook}，文档 ${document}（${place}）`,
        ),
        '处',
      ),
    ),
    ...list('各章的数', chapters.map(formatChapter)),
    ...list(
      '第一个标题之前的文字，不在任何一章里；要写进网页的，请在文档里给它加一个标题，再读入一次',
      limit(
        unshown.map(({ place, text }) => `${place}：${shorten(text)}`),
        '段',
      ),
    ),
    ...list(
      '没有改写的章节',
      edited.flatMap((chapter) => formatEdited(chapter, year)),
    ),
    ...list('改过而留着的行', editedRows),
    ...formatFindings(report),
    ...list(
      `待定的数，在 content/${year}/decisions.csv 的 choice 一栏写候选的序号，存盘`,
      decisions.flatMap(formatDecision),
    ),
    ...(decided > 0 ? [`已经选定的数：${decided} 处，照旧。`] : []),
    ...list('没有着落的数，请在文档里找到它们，核对所在的章节', lost),
    `文档里共 ${all} 个数：${forms} 个对上附表，${own} 个另成一行，${open} 个待定，${words} 个照原文；丢失 ${lost.length}。`,
  ];
}
