import type { Finding } from '../../claims/claim.ts';
import { nameByWords } from '../../claims/open-ledger.ts';
import { GUIDE } from '../bases.ts';
import type { Examined } from '../examined.ts';
import { type InspectionRule, show, showWrong } from '../inspection-rule.ts';
import { writeSlip } from '../write-slip.ts';

const LEVEL = String.raw`(?:支出)?\s*[（(][款项][）)]`;

/** An account below a class is called by a name that it had in former years: 国土资源事务（款） for 自然资源事务. */
function findFormerAccount({ passages, ground }: Examined): Finding[] {
  const renamed = ground.wording.formerAccounts.filter(({ from }) => Number(ground.year) >= from);
  return renamed.flatMap(({ name, former }) =>
    former.flatMap((old) => {
      const pattern = new RegExp(String.raw`(?<!\p{Script=Han})${old}${LEVEL}`, 'u');
      const places = passages.filter(({ text }) => pattern.test(text.replace(/\s/g, '')));
      const [first] = places;
      if (!first) return [];
      return [
        writeSlip(
          { id: first.id, locator: [...new Set(places.map(({ locator }) => locator))].join(' ') },
          {
            rule: 'former-account',
            key: nameByWords(old),
            weight: 'minor',
            kind: 'label',
            title: `科目用了旧名称：${old}`,
            printed: old,
            against: name,
            verdict: `这个科目现在的名称是“${name}”，这里写“${old}”。`,
            explanation: `正文有${places.length}处把“${name}”写成以前的名称“${old}”。`,
          },
        ),
      ];
    }),
  );
}

const HEAD = '# 五、一般公共预算财政拨款支出决算情况说明';

export const FORMER_ACCOUNT: InspectionRule = {
  id: 'former-account',
  title: '款、项用了旧名称',
  weight: 'minor',
  side: 'form',
  basis: [GUIDE],
  compares: '正文里写明“（款）”“（项）”的科目名称，与改名后的名称比；改名以前的年度不比。',
  find: findFormerAccount,
  wrong: [
    showWrong(
      `${HEAD}\n农林水支出（类）农业（款）病虫害控制（项）。年初预算为20万元。`,
      '这个科目现在的名称是“农业农村”，这里写“农业”。',
    ),
  ],
  right: [
    show(`${HEAD}\n社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）。支出决算为120万元。`),
    show(`${HEAD}\n主要用于农业、林业方面的支出。`),
    show(`${HEAD}\n农林水支出（类）水利（款）水利工程建设（项）。支出决算为400万元。`),
  ],
};
