import type { Finding, Passage } from '../../claims/claim.ts';
import { nameByWords } from '../../claims/open-ledger.ts';
import { cutAround, writeSlip } from '../write-slip.ts';
import { GUIDE } from '../bases.ts';
import { pickFindings, type InspectionRule, show, showWrong } from '../inspection-rule.ts';

/** Words of a form to fill in that a finished text no longer has. Names with brackets such as 因公出国（境）费 are none. */
const LEFT: readonly RegExp[] = [
  /(?:增加|增长|上升)\s*[（(/]\s*(?:或)?(?:减少|下降)(?!为)\s*[）)]?/g,
  /(?:减少|下降)\s*[（(/]\s*(?:或)?(?:增加|增长|上升)\s*[）)]?/g,
  /(?:大于|高于)\s*[（(/]\s*(?:小于|低于|等于)[^，。）)]{0,8}[）)]?/g,
  /增[（(]减[）)](?=\s*[\d×ＸX])/g,
  /(?<![×ＸXx\w.-])(?:[×Ｘ]{2,}|X{2,}|x{3,})(?![×ＸXx\w-])/g,
  /[○〇]{2,}(?=万元|个|项|人|辆|局|单位|部门)|\*{2,}(?=\s*(?:万元|个|项|人|辆|局|%))/g,
  /[（(](?:不涉及|没有|无)的?(?:可)?(?:不列|不填|不写|删除|删去)[^（）()]*[）)]|[（(](?:请|按实际|根据实际|如有|视情况)[^（）()]{0,20}(?:填写|删除|修改|说明|情况)[^（）()]{0,10}[）)]/g,
  /(?:主要)?原因(?:(?:是|为|系)[：:]?|[：:])\s*(?=[。；])/g,
  /_{3,}/g,
  /列明(?=公务|国内|购置|接待|团组)/g,
  /(?<=[局委办厅院])部门（单位）(?=共有|20)/g,
  /[（(](?:如|若)[^（）()]{1,12}表述[^（）()]{0,6}[）)]|作(?:下|如下|以下)述?说明[：:]|按(?:上述|以上)格式/g,
];

/** Words left from a template: 增加（减少）, XX万元, 主要原因是。; one finding for a paragraph, however many it has. */
export function findTemplateWords(passage: Passage): Finding[] {
  const places = LEFT.flatMap((pattern) => [...passage.text.matchAll(pattern)]).toSorted((a, b) => a.index - b.index);
  const [first] = places;
  if (!first) return [];
  const words = [...new Set(places.map(([left]) => left.trim()))].join('、');
  const around = cutAround(passage.text, first.index, first[0].length);
  return [
    writeSlip(passage, {
      rule: 'template',
      key: nameByWords(passage.id, words),
      weight: 'wording',
      title: `样本里的字样没有删改：${words}`,
      printed: around,
      kind: 'slip',
      verdict: `“${words}”是填写样本里的字样，成文时应改成实际情况。`,
      explanation: `正文“${around}”里留有样本的字样“${words}”${places.length > 1 ? `，这一段共${places.length}处` : ''}。`,
    }),
  ];
}

export const TEMPLATE_WORDS: InspectionRule = {
  id: 'template',
  ofAnyPaper: true,
  title: '样本里的字样没有删改',
  weight: 'wording',
  side: 'form',
  basis: [GUIDE],
  compares:
    '找填写样本里才有的字样：增加（减少）、XX万元、“主要原因是”后面没有话。名称里的括号（因公出国（境）费）和产品型号不算。',
  find: pickFindings('template'),
  wrong: [
    showWrong(
      '# 五、一般公共预算财政拨款支出决算情况说明\n与2030年度相比，一般公共预算财政拨款支出增加（减少）50万元。',
      '“增加（减少）”是填写样本里的字样，成文时应改成实际情况。',
    ),
    showWrong(
      '# 七、财政拨款“三公”经费支出决算情况说明\n决算数小于预算数的主要原因是。',
      '“主要原因是”是填写样本里的字样，成文时应改成实际情况。',
    ),
  ],
  right: [
    show('# 七、财政拨款“三公”经费支出决算情况说明\n因公出国（境）费支出决算为0万元，与上年持平。'),
    show('# 一、主要职能\n查明水质变化的原因；提出治理办法。'),
    show('# 其他\n购置XX-2型水质分析仪1台。'),
  ],
};
