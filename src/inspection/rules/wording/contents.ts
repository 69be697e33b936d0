import type { DocumentPlace } from '../../../model/document.ts';
import type { Finding } from '../../claims/claim.ts';
import { nameByWords } from '../../claims/open-ledger.ts';
import { GUIDE } from '../bases.ts';
import type { ContentsLine, Examined, TitleLine } from '../examined.ts';
import type { InspectionRule, InspectionExample } from '../inspection-rule.ts';
import { writeFinding } from '../write-finding.ts';

/** Where more of a list of contents cannot be found again, it was not read right, and nothing is said. */
const MOST_LOST = 4;

/** Headings that the list of contents names and the document does not have. */
function findLost({ contents, titles }: Examined): Finding[] {
  const behind = titles.map(({ key }) => key).filter((key) => key !== '');
  const isThere = (key: string): boolean =>
    key === '' || behind.some((other) => other === key || other.startsWith(key) || other.endsWith(key));
  const lost = contents.filter(({ key }) => !isThere(key));
  if (lost.length * MOST_LOST > contents.length) return [];
  return lost.map(({ title, place }) =>
    writeFinding({
      rule: 'contents',
      key: nameByWords(title),
      passage: '',
      weight: 'wording',
      title: `目录里有、正文里没有的标题：${title}`,
      a: { of: '', locator: place.page === undefined ? '' : `第${place.page}页`, printed: title },
      b: { of: '', locator: '', printed: '' },
      difference: '',
      kind: 'missing',
      isProvable: true,
      verdict: '目录与正文的标题对不上。',
      explanation: `目录列有“${title}”，正文里没有这个标题。`,
    }),
  );
}

const PLACE: DocumentPlace = { paragraph: 2 };
const line = (title: string): ContentsLine => ({
  title,
  key: title.replace(/^.*?[、 ]/, ''),
  page: undefined,
  place: PLACE,
});
const below = (title: string): TitleLine => ({
  title,
  key: title.replace(/^.*?[、 ]/, ''),
  page: undefined,
  isForm: false,
});
const LISTED = ['第一部分 部门概况', '一、主要职能', '二、机构设置', '第二部分 部门决算表', '第四部分 名词解释'];
const show = (contents: readonly string[], titles: readonly string[]): InspectionExample => ({
  text: '',
  beside: `目录：${contents.join('；')}。正文：${titles.join('；')}。`,
  given: { contents: contents.map(line), titles: titles.map(below) },
});

export const CONTENTS: InspectionRule = {
  id: 'contents',
  ofAnyPaper: true,
  title: '目录与正文的标题对不上',
  weight: 'wording',
  side: 'form',
  basis: [GUIDE],
  compares:
    '目录列出的标题，在正文里逐条找。少写“情况”“说明”“的”、单位名称和年度不算；目录多数条目都找不到的，是没有读准，不比。',
  find: findLost,
  wrong: [
    {
      ...show(
        LISTED,
        LISTED.map((title) => title.replace('机构设置', '人员编制')),
      ),
      found: '目录与正文的标题对不上。',
    },
  ],
  right: [show(LISTED, LISTED), show(LISTED, [...LISTED, '一、财政拨款收入']), show([], LISTED)],
};
