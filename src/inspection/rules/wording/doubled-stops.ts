import type { Finding, Passage } from '../../claims/claim.ts';
import { nameByWords } from '../../claims/open-ledger.ts';
import { writeFinding } from '../write-finding.ts';
import { GUIDE } from '../bases.ts';
import { type InspectionRule, show, showWrong } from '../inspection-rule.ts';

const DOUBLED = /[，。；：、！？](?:\s*[，。；、！？])+/g;
const AROUND = 10;

/** Two stops in a row: 。。 or ，。 */
export function findDoubledStops(passages: readonly Passage[]): Finding[] {
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(DOUBLED)].map(({ 0: stops, index }) => {
      const printed = passage.text.slice(Math.max(0, index - AROUND), index + stops.length + AROUND);
      return writeFinding({
        rule: 'stops',
        key: nameByWords(passage.id, String(index)),
        passage: passage.id,
        weight: 'wording',
        title: `标点重复：${stops}`,
        a: { of: '', locator: passage.locator, printed },
        b: { of: '', locator: '', printed: '' },
        difference: '',
        kind: 'slip',
        isProvable: true,
        verdict: `“${stops}”两个标点连在一起，应留一个。`,
        explanation: `正文“${printed}”里标点重复。`,
      });
    }),
  );
}

export const DOUBLED_STOPS: InspectionRule = {
  id: 'stops',
  ofAnyPaper: true,
  title: '标点重复',
  weight: 'wording',
  side: 'form',
  basis: [GUIDE],
  compares: '找两个连在一起的标点：“。。”“，。”。引号、括号、书名号和省略号不算。',
  find: ({ passages }) => findDoubledStops(passages),
  wrong: [
    showWrong('全年治理三条小流域。。第二年继续。', '“。。”两个标点连在一起，应留一个。'),
    showWrong('全年治理三条小流域，。', '“，。”两个标点连在一起，应留一个。'),
  ],
  right: [
    show('主要职能包括以下几个方面：\n1）编制规划；2）监督实施。'),
    show('他说：“贯彻‘节水优先’方针……”。'),
    show('治理小流域三条；第二年继续。'),
  ],
};
