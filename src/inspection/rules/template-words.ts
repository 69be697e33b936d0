import type { Finding, Passage } from '../claims/claim.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { writeFinding } from './write-finding.ts';

/** Words of a form to fill in that a finished text no longer has. Names with brackets such as 因公出国（境）费 are none. */
const LEFT: readonly RegExp[] = [
  /(?:增加|增长|上升)\s*[（(/]\s*(?:或)?(?:减少|下降)\s*[）)]?/g,
  /(?:减少|下降)\s*[（(/]\s*(?:或)?(?:增加|增长|上升)\s*[）)]?/g,
  /(?:大于|高于)\s*[（(/]\s*(?:小于|低于|等于)[^，。）)]{0,8}[）)]?/g,
  /(?<![×ＸXx])[×ＸXx]{2,}(?![×ＸXx])(?=\s*(?:万元|元|年|月|日|人|个|%|单位|部门|局|项目))/g,
  /原因(?:是|为|系)?[：:]?\s*(?=[。；])/g,
  /_{3,}/g,
];

/** Words left from a template: 增加（减少）, XX万元, 主要原因是。 */
export function findTemplateWords(passage: Passage): Finding[] {
  return LEFT.flatMap((pattern) => [...passage.text.matchAll(pattern)]).map(({ 0: words, index }) => {
    const around = passage.text.slice(Math.max(0, index - 12), index + words.length + 12);
    return writeFinding({
      rule: 'template', key: nameByWords(passage.id, String(index), words), passage: passage.id, weight: 'wording', title: `样本里的字样没有删改：${words.trim()}`,
      a: { of: '', locator: passage.locator, printed: around }, b: { of: '', locator: '', printed: '' }, difference: '', kind: 'slip', isProvable: true,
      verdict: `“${words.trim()}”是填写样本里的字样，成文时应改成实际情况。`, explanation: `正文“${around}”里留有样本的字样“${words.trim()}”。`,
    });
  });
}
