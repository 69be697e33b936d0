import type { Profile } from '../../../model/profile.ts';
import type { Finding, Passage } from '../../claims/claim.ts';
import { nameByWords } from '../../claims/open-ledger.ts';
import { writeFinding } from '../write-finding.ts';
import { GUIDE } from '../bases.ts';
import { type InspectionRule, show, showWrong } from '../inspection-rule.ts';

/** A class of expenditure is called by a name that it had in former years: 医疗卫生与计划生育支出 for 卫生健康支出. */
export function findFormerClass(passages: readonly Passage[], { classes }: Profile): Finding[] {
  const names = classes.flatMap(({ code, name, former }) =>
    former.map((old) => ({ code, name, old: old.replace(/支出$/, '') })),
  );
  return names.flatMap(({ code, name, old }) => {
    const places = passages.filter(({ text }) => text.replace(/\s/g, '').includes(old));
    const [first] = places;
    if (!first) return [];
    return [
      writeFinding({
        rule: 'class',
        key: nameByWords(code, old),
        passage: first.id,
        weight: 'minor',
        title: `科目用了旧名称：${old}`,
        a: { of: '', locator: [...new Set(places.map(({ locator }) => locator))].join(' '), printed: old },
        b: { of: '', locator: '', printed: name },
        difference: '',
        kind: 'label',
        isProvable: true,
        verdict: `${code}类现在的名称是“${name}”。`,
        explanation: `正文有${places.length}处把“${name}”写成以前的名称“${old}”。`,
      }),
    ];
  });
}

export const FORMER_CLASS: InspectionRule = {
  id: 'class',
  title: '科目用了旧名称',
  weight: 'minor',
  side: 'form',
  basis: [GUIDE],
  compares: '正文里支出功能分类的类，与当年的名称比；改过名的类用了以前的名称就指出。',
  find: ({ passages, ground }) => findFormerClass(passages, ground.profile),
  wrong: [showWrong('医疗卫生与计划生育支出（类）三万元。', '210类现在的名称是“卫生健康支出”。')],
  right: [
    show('卫生健康支出（类）三万元，占1.2%。'),
    show('用于卫生健康方面的支出三万元。'),
    show('医疗卫生支出三万元，计划生育奖励一万元。'),
  ],
};
