import type { Finding, Passage } from '../../claims/claim.ts';
import { nameByWords } from '../../claims/open-ledger.ts';
import { writeFinding } from '../write-finding.ts';
import { GUIDE } from '../bases.ts';
import { type InspectionRule, show, showWrong } from '../inspection-rule.ts';

const LONG = 20;
const SENTENCE = /[，。；]/;
const OPEN_END = /[\p{Script=Han}\d%％]$/u;
const AROUND = 16;

/** Whether a passage is a sentence of running text, and no title, name or cell. */
function isSentence({ kind, text }: Passage): boolean {
  return (kind === 'paragraph' || kind === 'item') && text.length >= LONG && SENTENCE.test(text);
}

/** A text with more of them has lines broken by whoever saved it, and nobody can tell its paragraphs. */
const MOST = 6;

/** A paragraph of running text that ends without a stop, where the next one begins something else. */
export function findMissingStop(passages: readonly Passage[]): Finding[] {
  const found = passages.flatMap((passage, index) => {
    const next = passages[index + 1];
    const goesOn = next !== undefined && next.kind === 'paragraph' && next.locator === passage.locator;
    if (!isSentence(passage) || goesOn || !OPEN_END.test(passage.text.trimEnd())) return [];
    const printed = passage.text.trimEnd().slice(-AROUND);
    return [
      writeFinding({
        rule: 'stop',
        key: nameByWords(passage.id, printed),
        passage: passage.id,
        weight: 'wording',
        title: '段末没有标点',
        a: { of: '', locator: passage.locator, printed: `…${printed}` },
        b: { of: '', locator: '', printed: `…${printed}。` },
        difference: '',
        kind: 'slip',
        isProvable: true,
        verdict: '这一段是完整的句子，末尾没有句号。',
        explanation: `“…${printed}”这一段的末尾没有标点。`,
      }),
    ];
  });
  return found.length > MOST ? [] : found;
}

export const MISSING_STOP: InspectionRule = {
  id: 'stop',
  ofAnyPaper: true,
  title: '段末没有标点',
  weight: 'wording',
  side: 'form',
  basis: [GUIDE],
  compares: '看成句的段落末尾有没有标点。标题、名称、表格不看；全文多处没有的，多半是文件分行的缘故，不算。',
  find: ({ passages }) => findMissingStop(passages),
  wrong: [showWrong('负责全县水资源的统一管理，组织编制水资源规划，并监督实施', '这一段是完整的句子，末尾没有句号。')],
  right: [
    show('负责全县水资源的统一管理，组织编制规划。\n主要职能包括以下几个方面：\n1）编制规划；2）监督实施。'),
    show('云岭县水务局\n云岭县水务局（本级）\n序号 单位名称'),
    show('项目包括：（一）河道保洁；（二）水库除险加固，资金已经到位；'),
    show('（1）编制规划\n（2）监督实施，并向县政府报告。'),
  ],
};
