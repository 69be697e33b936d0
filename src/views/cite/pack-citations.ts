import { type Citation, joinTitle } from './citation.ts';
import { formatGbt } from './format-gbt.ts';
import { DRAFT_WORDS, READER_NOTES } from './words.zh.ts';

const BIBTEX_NAMES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text for a field between braces; a name of several words stays one name in braces of its own. */
function escapeBibtex(text: string): string {
  return text.replace(/[\\{}%#&$_~^]/g, (character) => BIBTEX_NAMES[character] ?? `\\${character}`);
}

/** One line of text, for styles that end a value with the line. */
function flatten(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `citation.txt`: the citation by GB/T 7714-2015, and below it what a reader must add or should know. */
export function packCitationText(citation: Citation): string {
  const notes = [
    READER_NOTES.access,
    ...(citation.isDraft ? [READER_NOTES.draft] : []),
    ...(citation.url === '' ? [READER_NOTES.address] : []),
  ];
  return `${formatGbt(citation)}\n\n${notes.join('\n')}\n`;
}

/** BibTeX for biblatex and the GB/T 7714 styles, which know `@dataset`; older styles take it as `@misc`. */
export function packBibtex(citation: Citation): string {
  const { key, author, version, isDraft, published, url } = citation;
  const fields = [
    ['author', `{${escapeBibtex(author)}}`],
    ['title', `{${escapeBibtex(joinTitle(citation))}}`],
    ['publisher', escapeBibtex(author)],
    ['version', version],
    ...(published === ''
      ? []
      : [
          ['date', published],
          ['year', published.slice(0, 4)],
        ]),
    ...(isDraft ? [['note', DRAFT_WORDS]] : []),
    ...(url === '' ? [] : [['url', url]]),
    ['langid', 'chinese'],
  ];
  return `@dataset{${key},\n${fields.map(([name = '', value = '']) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** RIS, for reference managers. Lines end as the format has it. */
export function packRis(citation: Citation): string {
  const { key, author, version, isDraft, published, url } = citation;
  const lines = [
    ['TY', 'DATA'],
    ['ID', key],
    ['AU', author],
    ['TI', joinTitle(citation)],
    ['PB', author],
    ['ET', version],
    ...(published === ''
      ? []
      : [
          ['PY', published.slice(0, 4)],
          ['DA', published.replaceAll('-', '/')],
        ]),
    ...(isDraft ? [['N1', DRAFT_WORDS]] : []),
    ...(url === '' ? [] : [['UR', url]]),
    ['LA', 'zh-CN'],
    ['ER', ''],
  ];
  return lines.map(([tag = '', value = '']) => `${tag}  - ${flatten(value)}\r\n`).join('');
}

/** CSL-JSON: what citation styles of every kind are made from. */
export function packCsl(citation: Citation): string {
  const { key, author, version, isDraft, published, url } = citation;
  const item = {
    id: key,
    type: 'dataset',
    title: joinTitle(citation),
    author: [{ literal: author }],
    publisher: author,
    version,
    ...(published !== '' && { issued: { 'date-parts': [published.split('-').map(Number)] } }),
    ...(isDraft && { status: DRAFT_WORDS }),
    ...(url !== '' && { URL: url }),
    language: 'zh-CN',
  };
  return `${JSON.stringify([item], null, 1)}\n`;
}
