const HAN = '[一二三四五六七八九十]{1,3}';
const NUMBER = String.raw`\d{1,2}`;
/** Where an item of a list may begin. */
const START = String.raw`(?<=^[\s*#-]*|[\t。；;！？]\s*|[：:]\s*(?=[1一]\D))`;
const YEAR_NEXT = String.raw`(?=(?:19|20)\d\d\s*年)`;

/** Numbers that order a document and say nothing about its subject, by their form. */
const NUMBERING: readonly RegExp[] = [
  /<\/?[a-z][^<>]*>/gi,
  new RegExp(String.raw`第\s*(?:${HAN}|${NUMBER})\s*(?:部分|章|节|条|款|编)`, 'g'),
  new RegExp(String.raw`第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|共\s*\d+\s*页`, 'g'),
  /^\s*[-–—]\s*\d{1,4}\s*[-–—]\s*$/g,
  /(?<=[.．·…]{2,}\s*)\d{1,4}\s*$/g,
  new RegExp(
    String.raw`(?:附件|附表|附录|附图|专栏|(?<=^|[\s（(《“、，。见如及和])[图表])\s*(?:${NUMBER}(?:[-–.]\d+)*|${HAN})(?![\d.]*\s*[万亿元%])`,
    'g',
  ),
  new RegExp(String.raw`${START}${HAN}\s*[、.．]`, 'g'),
  new RegExp(String.raw`${START}${NUMBER}\s*(?:[.．、)）](?!\s*\d)|[.．](?=\s)|[.．、]\s*${YEAR_NEXT}|[)）])`, 'g'),
  new RegExp(String.raw`(?<=\s)\d{1,2}、(?!\d)`, 'g'),
  new RegExp(
    String.raw`[（(]\s*(?:${HAN}|\d{1,2})\s*[)）](?=\s*[^\s\d，。；、万亿元%个家]|\s+(?:19|20)\d\d\s*年|(?:19|20)\d\d\s*年)`,
    'g',
  ),
  /^\s*\d{1,2}(?:\.\d{1,2}){2,}(?=[\s.、])/g,
];

const HEADING_NUMBER = new RegExp(
  String.raw`^\s*(?:第?(?:${HAN}|\d{1,2})(?:部分|[、.．])|[（(](?:${HAN}|\d{1,2})[)）])`,
);
const SECTION_NUMBER = /^\s*\d{1,2}(?:\.\d{1,2})+(?=\s+[\p{Script=Han}“《])(?!\s+[万亿元个])/u;
const LONGEST_HEADING = 50;

function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** A line of its own without a clause in it: a title, or a numbered heading with or without its full stop. */
function isHeading(line: string): boolean {
  if (line.length > LONGEST_HEADING || /[\t，；,;:：]/.test(line)) return false;
  return HEADING_NUMBER.test(line) ? !/。./.test(line.trim()) : !/[。！？]/.test(line);
}

/**
 * The line with blanks, one for one, where it numbers parts, items, pages, figures and tables,
 * and where a heading names the year the document is about.
 */
export function hideNumbering(line: string, year: string): string {
  const hidden = NUMBERING.reduce((text, pattern) => text.replace(pattern, blank), line);
  if (!isHeading(line)) return hidden;
  const title = hidden.replace(SECTION_NUMBER, blank);
  return year === ''
    ? title
    : title.replace(new RegExp(String.raw`(?<!\d)${year}\s*年度?(?!\s*(?:\d|[初中底末]))`, 'g'), blank);
}

const CONTENTS = /^\s*目\s*[录次]\s*$/;
const NUMBERED = new RegExp(
  String.raw`^\s*(?:第\s*(?:${HAN}|\d{1,2})\s*(?:部分|章|节)|(?:${HAN}|\d{1,2})[、.．]|[（(](?:${HAN}|\d{1,2})[)）]|附[件表录])`,
);
const BEFORE_PAGE = /^(.*?(?:\s{2,}|\t|[.．·…]{2,})\s*)\d{1,4}\s*$/;

/** All lines of a document without its numbering; below 目录 or a line of dots, page numbers end with the first numbered line that has none. */
export function hideAllNumbering(lines: readonly string[], year: string): string[] {
  let inContents = false;
  return lines.map((line) => {
    const isNumbered = NUMBERED.test(line);
    const kept = isNumbered ? BEFORE_PAGE.exec(line)?.[1] : undefined;
    if (CONTENTS.test(line) || /[.．·…]{2,}\s*$/.test(kept ?? '')) inContents = true;
    else if (isNumbered && kept === undefined) inContents = false;
    return hideNumbering(inContents && kept !== undefined ? kept : line, year);
  });
}
