import { nameByWords } from '../../claims/open-ledger.ts';
import { GUIDE } from '../bases.ts';
import { type InspectionRule, show } from '../inspection-rule.ts';
import { writeSlip } from '../write-slip.ts';

const MEANT = /[\p{Script=Han}\d]/u;

export const HIDDEN_WORDS: InspectionRule = {
  id: 'hidden',
  ofAnyPaper: true,
  title: '看不见的字',
  weight: 'wording',
  side: 'form',
  basis: [GUIDE],
  compares: '看文件里有没有不显示的字：隐藏的、与底色相同的、被遮住的。读者看不见，复制和检索时却在。空格和标点不算。',
  find: ({ hidden }) =>
    hidden
      .filter(({ text }) => MEANT.test(text))
      .map(({ text, place }) => {
        const at = place === undefined ? '' : place.page === undefined ? `第${place.paragraph}段` : `第${place.page}页`;
        return writeSlip(
          { id: '', locator: at },
          {
            rule: 'hidden',
            key: nameByWords(at, text),
            weight: 'wording',
            kind: 'slip',
            title: `看不见的字：${text}`,
            printed: text,
            verdict: '文件里有这些字，页面上看不见。',
            explanation: `“${text}”在文件里，却不显示。`,
          },
        );
      }),
  wrong: [
    {
      ...show('', '一行白色的字：此处待核'),
      given: { hidden: [{ text: '此处待核', place: { page: 3, paragraph: 9 } }] },
      found: '文件里有这些字，页面上看不见。',
    },
  ],
  right: [
    show('', '没有看不见的字'),
    { ...show('', '一个看不见的空格'), given: { hidden: [{ text: ' ', place: { paragraph: 2 } }] } },
    show('', '浅灰色的页眉，看得见'),
  ],
};
