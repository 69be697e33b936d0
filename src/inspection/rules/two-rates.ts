import type { Finding, Passage } from '../claims/claim.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { OPENNESS } from './bases.ts';
import { type InspectionRule, show, showWrong } from './inspection-rule.ts';
import { writeSlip } from './write-slip.ts';

const RATE = String.raw`同比(?:增长|下降|增加|减少)\s*([\d.]+)\s*[%％]`;
/** Nothing but a rank may stand between, so that nothing else is measured. */
const TWICE = new RegExp(
  `[，,]${RATE}(?:[，,](?:数量|总量|规模)?(?:位)?(?:居|列|排)[^，,。；;\\d]{1,16})?[，,]${RATE}`,
  'g',
);

function findTwice(passage: Passage): Finding[] {
  return [...passage.text.matchAll(TWICE)]
    .filter(([, first, second]) => first !== second)
    .map(({ 0: words, 1: first = '', 2: second = '', index }) =>
      writeSlip(passage, {
        rule: 'two-rates',
        key: nameByWords(passage.id, String(index)),
        weight: 'minor',
        kind: 'rounding',
        title: `同一句里两个增长率：${first}%和${second}%`,
        printed: words.replace(/^[，,]/, ''),
        against: '',
        verdict: `同一句里先写同比${first}%，又写同比${second}%，说的是同一件事。`,
        explanation: `同一句话里，同一件事先写${first}%，后写${second}%。`,
      }),
    );
}

export const TWO_RATES: InspectionRule = {
  id: 'two-rates',
  title: '同一句里两个增长率',
  weight: 'minor',
  side: 'true',
  basis: [OPENNESS],
  compares: '同一句里对同一件事写了两个同比，互相比。中间说到别的事的不比。',
  find: ({ passages }) => passages.flatMap(findTwice),
  wrong: [
    showWrong(
      '# 一、主要成效\n建成节水单位143家，同比增长23.3%，数量居全省第五，同比增长23.2%。',
      '同一句里先写同比23.3%，又写同比23.2%，说的是同一件事。',
    ),
  ],
  right: [
    show('# 一、主要成效\n建成节水单位143家，同比增长23.3%，数量居全省第五。'),
    show('# 一、主要成效\n建成节水单位143家，同比增长23.3%，改造管网20公里，同比增长5%。'),
    show('# 一、主要成效\n用水量同比下降3%，漏损率同比下降1%。'),
  ],
};
