import { escapeLine } from '../../lib/escape-terminal.ts';
import type { InspectionSide } from '../../inspection/rules/inspection-rule.ts';
import type { DisclosureState } from '../../model/disclosure.ts';

/** One item or form of a disclosure, as it is reported. */
export interface ReportedItem {
  readonly name: string;
  readonly state: DisclosureState;
  /** What is not told, or why it cannot be read; blank where there is nothing to say. */
  readonly why: string;
  readonly place: string;
  readonly basis: readonly string[];
}

/** One finding, as it is reported. */
export interface ReportedFinding {
  readonly rule: string;
  readonly weight: 'material' | 'minor' | 'wording';
  readonly title: string;
  readonly place: string;
  /** What is printed, and what stands against it; the second is blank where there is only one place. */
  readonly printed: string;
  readonly against: string;
  readonly verdict: string;
  readonly explanation: string;
  /** Whether the disclosure itself shows that there is an error. */
  readonly isProvable: boolean;
}

/** What an inspection of a disclosure came to. */
export interface InspectionReport {
  readonly files: readonly string[];
  /** A budget is another kind of paper: only its words and pages were looked at. */
  readonly kind: 'accounts' | 'budget';
  readonly year: string;
  readonly publisher: string;
  readonly profile: string;
  readonly forms: readonly ReportedItem[];
  readonly items: readonly ReportedItem[];
  readonly findings: readonly ReportedFinding[];
  /** What could not be read, by name. */
  readonly unread: readonly string[];
  readonly figures: number;
}

/** How an item stands, in the words of an inspection sheet. */
export const STATE_WORDS: Readonly<Record<DisclosureState, string>> = {
  there: '有',
  thin: '不够细',
  missing: '缺',
  none: '不适用',
  unread: '读不准',
};
/** How grave a finding is, in its words. */
export const WEIGHT_WORDS: Readonly<Record<ReportedFinding['weight'], string>> = {
  material: '重大',
  minor: '一般',
  wording: '文字',
};

/** The sides on which disclosures are inspected, in the words of the ministry's rankings. */
export const SIDE_WORDS: Readonly<Record<InspectionSide, string>> = {
  timely: '及时性',
  complete: '完整性',
  true: '真实性',
  detailed: '细化程度',
  form: '公开形式',
};

/** What is said of a paper that is no accounts; blank of accounts. */
export const KIND_WORDS: Readonly<Record<InspectionReport['kind'], string>> = {
  accounts: '',
  budget:
    '这是部门预算，不是决算：只看了文字、标点、目录和空白页；附表、应公开的内容和各项数字是另一套要求，没有核对。',
};

const WEIGHTS = ['material', 'minor', 'wording'] as const;

/** What is said of a form that is empty without a word. */
export const MUTE_FORM = '空表，没有附“没有此项收支，本表无数据”一类的说明';

function formatItem({ name, state, why, place, basis }: ReportedItem): string {
  const said = why === '' ? '' : `：${state === 'thin' && why !== MUTE_FORM ? `没有说到${why}` : why}`;
  const asked = state === 'missing' || state === 'thin' ? `（依据：${basis.join('、')}）` : '';
  return `  ${STATE_WORDS[state]}  ${name}${said}${place === '' ? '' : `，${place}`}${asked}`;
}

function countStates(items: readonly ReportedItem[]): string {
  const states = [...Map.groupBy(items, ({ state }) => state)].map(
    ([state, own]) => `${STATE_WORDS[state]} ${own.length}`,
  );
  return states.join('，');
}

function formatFinding({ title, place, explanation, verdict, isProvable }: ReportedFinding, number: number): string[] {
  const proof = isProvable ? '' : '（只凭这份文件不能判定）';
  return [
    `  ${number}. ${title}${place === '' ? '' : `（${place}）`}`,
    `     ${explanation}${proof}`,
    ...(verdict === '' || explanation.includes(verdict) ? [] : [`     ${verdict}`]),
  ];
}

/** The last line: how much was found. */
export function sumUpInspection({ kind, findings, forms, items }: InspectionReport): string {
  const all = [...forms, ...items];
  const count = (state: DisclosureState): number => all.filter((item) => item.state === state).length;
  const weights = WEIGHTS.map(
    (weight) => `${WEIGHT_WORDS[weight]} ${findings.filter((finding) => finding.weight === weight).length}`,
  );
  if (kind === 'budget') return `${weights.join('，')}。`;
  return `${weights.join('，')}；缺 ${count('missing')} 项，不够细 ${count('thin')} 项，读不准 ${count('unread')} 项。`;
}

/** An inspection for a terminal: items, findings by weight, what could not be read, and one line that counts. */
export function formatInspection(report: InspectionReport): string {
  const { files, kind, year, publisher, profile, forms, items, findings, unread, figures } = report;
  const who = [`${year}年度`, publisher, kind === 'budget' ? '部门预算' : `样式：${profile}`]
    .filter((part) => part !== '')
    .join('，');
  const lines = [
    `公开体检：${files.join('、')}（${who}）`,
    ...(KIND_WORDS[kind] === '' ? [] : [KIND_WORDS[kind]]),
    ...(forms.length === 0 ? [] : [`附表 ${forms.length} 张：${countStates(forms)}`, ...forms.map(formatItem)]),
    ...(items.length === 0 ? [] : [`内容 ${items.length} 项：${countStates(items)}`, ...items.map(formatItem)]),
    ...WEIGHTS.flatMap((weight) => {
      const own = findings.filter((finding) => finding.weight === weight);
      return own.length === 0
        ? []
        : [
            `${WEIGHT_WORDS[weight]} ${own.length} 处：`,
            ...own.flatMap((finding, index) => formatFinding(finding, index + 1)),
          ];
    }),
    ...(unread.length === 0 ? [] : ['没有读或读不准的：', ...unread.map((line) => `  ${line}`)]),
    ...(figures === 0 ? [] : [`正文里核对了 ${figures} 个数。`]),
    sumUpInspection(report),
  ];
  return lines.map(escapeLine).join('\n');
}

/** The same for programs. */
export function formatInspectionJson(report: InspectionReport): string {
  return JSON.stringify({ ...report, summary: sumUpInspection(report) }, null, 2);
}
