import type { CheckClass, Verdict } from '../../model/identity.ts';
import type { CheckCounts } from './count-checks.ts';

/** How an identity came out, in a reader's words. */
export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  exact: '相等',
  rounding: '四舍五入后相等',
  inconsistent: '不相等',
};

/** What an identity proves, in a reader's words. */
export const CLASS_LABELS: Readonly<Record<CheckClass, string>> = {
  agreement: '互证',
  recomputed: '重算',
  definition: '自洽',
  repeated: '重复',
};

/** That both sides are apart by no more than rounding: `相差 0.01 万元，在四舍五入之内`. */
export const sayRounding = (difference: string, unit: string): string => `相差 ${difference} ${unit}，在四舍五入之内`;

/** What the checks of a version came to, in one or two sentences. */
export function describeChecks({ all, agreement, recomputed, failed, definitions, material }: CheckCounts): string {
  const holding = failed === 0 ? '都成立' : `${all - failed}项成立，${failed}项不成立，逐项写明出入在哪里`;
  const classes = agreement > 0 && recomputed > 0 ? `（${agreement}项是两处互证，${recomputed}项是重算）` : '';
  return [
    `共核对${all}项${classes}，${holding}。`,
    ...(material > 0 ? [`原文自身的重要矛盾${material}处，逐处列出，两边的数都照原样保留。`] : []),
    ...(definitions > 0 ? [`另有${definitions}个等式含有推算的数，必然成立，不算核对。`] : []),
  ].join('');
}

/** The link under those sentences. */
export const SEE_CHECKS = '看核对结果';

/** An entry of the list of inconsistencies, or an explanation: its two places. */
export const CONFLICT_PLACES = { one: '一处', other: '另一处' } as const;

/** The page of checks: its head, and the numbers above. */
export const CHECKS_HEAD = {
  title: (year: string): string => `${year}年度核对结果`,
  lead: (hasShares: boolean, hasConflicts: boolean): string =>
    [
      `每个和${hasShares ? '、每个占比' : ''}、每处重复出现的数都用精确的小数重新算过。`,
      ...(hasConflicts ? ['原文自身的矛盾逐条列出，两边的数都照原样保留。'] : []),
    ].join(''),
  agreement: '互证：两处所载相同',
  recomputed: '重算：由所载的数算出',
  failed: '以上不相等的',
  allListed: '（都已列出）',
} as const;

/** The page of checks: its parts, by their places on the page. */
export const CHECKS_PARTS = {
  inconsistencies: '原文的重要矛盾',
  identities: '核对',
  explanations: '口径说明',
  definitions: CLASS_LABELS.definition,
  repeated: CLASS_LABELS.repeated,
  unguarded: '无从核对',
  appendix: '附录：次要的出入和文字差错',
} as const;

/** The page of checks: what each part is. */
export const CHECKS_SAY = {
  inconsistencies: '原文自己的、影响数额、数目或结论的矛盾。',
  identities:
    '互证：原文两处印的是同一个数。重算：原文印的一个数，由原文印的其他数算得出来。推算的数先还原成原文所印的数，再作比较。',
  explanations: '看上去对不上、其实不矛盾的数：两处口径不同，或者原文自己说清楚了。不计入矛盾。',
  definitions: '下列等式里有由其他各数推算出来的数，不管原文印的是什么都成立，说明不了原文对不对，所以不算核对。',
  repeated: '下列等式或者两边取自原文的同一处（一个数列在几张表里），或者与前面一项核对的是同几个数，不另计。',
  unguarded: (count: number): string =>
    `下列${count}个原文印出的数，原文没有别的数可以与它对照。照录无误，但对不对无从核对。`,
  appendix: '末位、写法、漏字一类，或者看来是文字识别造成的。列在这里供查，不计入上面的矛盾，正文和表里也不作标记。',
} as const;

/** The page of checks: its tables, and the choice of what they show. */
export const CHECKS_TABLES = {
  only: '只看',
  all: '全部',
  content: '内容',
  nature: '种类',
  formula: '算式',
  printed: '所载',
  computed: '算得',
  verdict: '结论',
  table: '表',
  number: '数',
  nameIdentities: (part: string): string => `${part}的等式`,
  unguarded: '无从核对的数',
} as const;

/** The page of checks: where else to look. */
export const CHECKS_LINKS = {
  ask: '对其中一处有疑问',
  rules: '检查规则',
  disclosure: '公开内容对照',
  download: '下载核对结果：',
  identities: '等式的数据表',
  inconsistencies: '矛盾的数据表',
  explanations: '口径说明的数据表',
  nameSources: (source: string): string => `${source}位置`,
} as const;

/** The page of rules: its groups, by their places on the page. */
export const RULE_GROUPS = {
  files: '文件与文件夹',
  characters: '字符',
  structure: '表的结构',
  values: '值',
  proof: '依据、出处与算式',
  narrative: '文字、图表与检索',
  publishing: '生成与发布',
} as const;

/** The page of rules. */
export const RULES_PAGE = {
  title: '检查规则',
  lead: '每次生成网站之前，数据和文字都要过这些规则。有一处不合，整个网站就不生成，原来的网站不动。',
  how: {
    before:
      '发现问题时一次全部列出，每个问题一句话：发现什么，应为什么，怎样改，在哪个文件、哪一行、哪一列。编辑数据的人用 ',
    after: ' 自己先查。下面每条规则的例子同时是它的测试。',
  },
  contents: '规则分组',
  sayRule: (expected: string, suggestion: string): string => `应为：${expected}。改法：${suggestion}。`,
  bad: '不行',
  good: '可以',
  inspection: '公开内容的对照',
  sayInspection:
    '一份决算公开以后，检查的人会把文字与附表、文字与文字互相对照。这些规则先对照一遍：四舍五入能解释的、认不准的不算。' +
    '查到的不妨碍生成网站；重大的，改正或者写明缘由之后才能发布新版本。例子里的部门是虚构的。',
} as const;
