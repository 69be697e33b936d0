import { foldWords } from './fold-words.ts';
import { MOST_WORDS } from './bare-words.ts';

export type Direction = 'increase' | 'decrease';

/** What the words in front of a figure say that it measures. */
export type LeadMeasure =
  | { readonly kind: 'amount' }
  | { readonly kind: 'prior'; readonly year: string }
  /** `isCompared`: more or less than it follows, 比预算10万元减少; `isCompleted`: the rate follows, 完成预算10万元的60%. */
  | { readonly kind: 'budget' | 'adjusted'; readonly isCompared: boolean; readonly isCompleted: boolean }
  | { readonly kind: 'completion' }
  /** An amount that something is a share of: 占收入合计10万元的60%. */
  | { readonly kind: 'whole' }
  /** More or less than the budget: no change against a year. */
  | { readonly kind: 'against' }
  | { readonly kind: 'change'; readonly direction: Direction; readonly isTemplate: boolean }
  | { readonly kind: 'share'; readonly whole: string };

/** What stands in front of a figure: its measure, and the words that name what is measured. */
export interface Lead {
  readonly measure: LeadMeasure;
  /** Folded words without the measure; blank where the figure goes on with what was said before. */
  readonly rest: string;
  /** The year that a comparison names, where there is one. */
  readonly comparedWith: string;
  /** The year that stands before the name, where there is one: 2022年度公务接待费. */
  readonly ofYear: string;
  /** Whether it names its measure, or has none but its number. */
  readonly isNamed: boolean;
}

const UP = '增加|增长|上升|提高|上涨|增支|增收|多支出|增|升|多';
const DOWN = '减少|下降|降低|压减|压缩|节约|节省|回落|少支出|下浮|减支|减收|减|降|少';
const END = '(?:了|额|数|金额|幅度|幅|率|比例|约|近|为|是|达到|达|共计|共|计|:|,|、)*$';
const CHANGE = new RegExp(`(${UP}|${DOWN})(?:[(/](?:或)?(${UP}|${DOWN})[)]?)?${END}`);
const IS_UP = new RegExp(`^(?:${UP})$`);
const NO_FUND = '(?<!公共|基金|经营)';
const ADJUSTED = new RegExp(
  `(完成了?)?(?:调整后?的?|调整预算后的?)(?:支出|收入)?(?:全年|年度)?预算(?:数|安排|额)?${END}`,
);
const BUDGET = new RegExp(
  `(完成了?)?(?:年初|全年|年度|本年|当年|年)?(?:部门)?(?:支出|收入)?${NO_FUND}预算(?:数|安排数|安排|总?金额|总?额|资金|批复数|批复)?${END}`,
);
const ACTUAL = new RegExp(
  `(?:(?<!总)决算(?:数|总?金额|总?额)?|实际支出|实际发生|实际执行数?|执行数|实际完成|(?<=[^,:;。])全年支出|支出数|执行金额)${END}`,
);
const COMPLETION = new RegExp(
  `(?:(?:完成|占|达到|为)了?(?:年初|全年|年度|本年|当年|调整后?的?|收入|支出)*${NO_FUND}预算(?:数|安排)?的?(?:比例|百分比)?|(?:预算)?(?:执行率|完成率|完成比例|执行进度|完成进度|预算完成))${END}`,
);
const SHARE = /占(?!用|有)([^,;。]*?)的?(?:比重|比例|比率|百分比|份额|总额)?(?:约|为|是|达到|达|的)*$/;
const BARE_SHARE = /占比(?:约|为|是|达到|达)*$/;
const PRIOR = /(?:上年|去年|上一?年度?|((?:19|20)\d\d)年度?)(?:同期)?(?:支出|收入)?(?:决算)?(?:数|为|是|的|:)*$/;
/** 与2023年度相比, 比上年, 较上一年度决算数. */
const COMPARED =
  /同比(?:较|相比)?[,:]?|(?:与|比|较|同|和)(?:于)?(?:上年度?|去年|上一?年?度?|((?:19|20)\d\d)年度?)(?:同期|同口径)?(?:支出|收入)?(?:决算)?(?:数)?(?:相比|比较|对比|相较)?[,:]?/g;
/** 比年初预算, 与2023年年初预算相比, 较预算数. */
const AGAINST =
  /(?:与|比|较|同)(?:(?:19|20)\d\d年度?)?(?:年初|全年|年度|调整后?的?)?(?<!公共|基金|经营)预算(?:数|安排)?(?:相比|比较|对比)?/;
/** 比年初预算10万元减少, 与2023年度公务接待费年初预算数10万元相比. */
const AGAINST_AMOUNT =
  /(?:与|比|较)([^,;。与比较]{0,30}?)(?:年初|全年|年度|调整后?的?)*(?:支出|收入)?(?<!公共|基金|经营)预算(?:数|安排)?(?:为|的|:)?$/;
const WHOLE_AMOUNT = /占([^,;。占]{2,30})$/;

function toChange(match: RegExpExecArray): LeadMeasure {
  return {
    kind: 'change',
    direction: IS_UP.test(match[1] ?? '') ? 'increase' : 'decrease',
    isTemplate: match[2] !== undefined,
  };
}

function takeOff(text: string, match: RegExpExecArray): string {
  return text.slice(0, match.index);
}

/** The measure of a percentage. */
function readRate(text: string): { measure: LeadMeasure; rest: string } | undefined {
  const completion = COMPLETION.exec(text);
  if (completion) return { measure: { kind: 'completion' }, rest: takeOff(text, completion) };
  const bare = BARE_SHARE.exec(text);
  if (bare) return { measure: { kind: 'share', whole: '' }, rest: takeOff(text, bare) };
  const clause = text.lastIndexOf('占');
  const share = clause < 0 ? undefined : SHARE.exec(text.slice(clause));
  if (share)
    return { measure: { kind: 'share', whole: (share[1] ?? '').replace(/的$/, '') }, rest: text.slice(0, clause) };
  const change = CHANGE.exec(text);
  return change ? { measure: toChange(change), rest: takeOff(text, change) } : undefined;
}

/** 较2022年的10万元增加: the amount of the year before, and the change behind it. */
const PRIOR_AMOUNT =
  /(?:与|比|较)(?:((?:19|20)\d\d)年度?|上年度?|去年|上一年度?)(?:同期)?(?:支出|收入)?(?:决算数?)?(?:的|为)?$/;

function readMoney(
  text: string,
  hasCompared: boolean,
  year: string,
): { measure: LeadMeasure; rest: string } | undefined {
  const change = CHANGE.exec(text);
  if (change && (hasCompared || change[0].length > 1))
    return { measure: toChange(change), rest: takeOff(text, change) };
  const adjusted = ADJUSTED.exec(text);
  if (adjusted)
    return {
      measure: { kind: 'adjusted', isCompared: false, isCompleted: adjusted[1] !== undefined },
      rest: takeOff(text, adjusted),
    };
  const budget = BUDGET.exec(text);
  if (budget)
    return {
      measure: { kind: 'budget', isCompared: false, isCompleted: budget[1] !== undefined },
      rest: takeOff(text, budget),
    };
  const prior = PRIOR.exec(text);
  if (prior && prior[1] !== year)
    return { measure: { kind: 'prior', year: prior[1] ?? String(Number(year) - 1) }, rest: takeOff(text, prior) };
  const actual = ACTUAL.exec(text);
  return actual ? { measure: { kind: 'amount' }, rest: takeOff(text, actual) } : undefined;
}

const OF_YEAR =
  /(?:^|[,;:、。(])(?:而|其中)?(?:((?:19|20)\d\d)年度?|上年度?(?!结|末)|去年)(?![末底初])[^,;:。\d]{2,40}$/;

function readYear(text: string, year: string): string {
  const match = OF_YEAR.exec(text);
  return match ? (match[1] ?? String(Number(year) - 1)) : '';
}

/** A budget that more or less is told against: named behind 比, or what was told of before. */
function readAgainst(folded: string, match: RegExpExecArray): Lead {
  const named = (match[1] ?? '').replace(/^(?:19|20)\d\d(?:年度?)?/, '');
  const measure: LeadMeasure = {
    kind: /调整/.test(match[0]) ? 'adjusted' : 'budget',
    isCompared: true,
    isCompleted: false,
  };
  return { measure, rest: named === '' ? takeOff(folded, match) : named, comparedWith: '', ofYear: '', isNamed: true };
}

/**
 * What the words in front of a figure say.
 * @param words from the figure or sentence before to the figure
 * @param isRate whether the figure is a percentage
 * @param year of the volume
 */
export function readLead(words: string, isRate: boolean, year: string): Lead {
  const folded = foldWords(words.slice(-MOST_WORDS));
  const against = isRate ? null : AGAINST_AMOUNT.exec(folded);
  if (against) return readAgainst(folded, against);
  const whole = isRate ? null : WHOLE_AMOUNT.exec(folded);
  if (whole) return { measure: { kind: 'whole' }, rest: whole[1] ?? '', comparedWith: '', ofYear: '', isNamed: true };
  if (AGAINST.test(folded))
    return { measure: { kind: 'against' }, rest: folded, comparedWith: '', ofYear: '', isNamed: true };
  const prior = isRate ? null : PRIOR_AMOUNT.exec(folded);
  if (prior)
    return {
      measure: { kind: 'prior', year: prior[1] ?? String(Number(year) - 1) },
      rest: takeOff(folded, prior),
      comparedWith: '',
      ofYear: '',
      isNamed: true,
    };
  let comparedWith = '';
  const plain = folded.replace(COMPARED, (_, named?: string) => {
    comparedWith = named ?? String(Number(year) - 1);
    return ',';
  });
  const read = isRate ? readRate(plain) : readMoney(plain, comparedWith !== '', year);
  const rest = read?.rest ?? plain;
  return {
    measure: read?.measure ?? { kind: 'amount' },
    rest,
    comparedWith,
    ofYear: readYear(rest, year),
    isNamed: read !== undefined,
  };
}
