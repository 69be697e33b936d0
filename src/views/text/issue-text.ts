import type { Issue, Place } from '../../model/issue.ts';

/** The words of a rule: what was expected and one way out. `{found}` and the issue's facts fill the blanks. */
interface RuleText {
  readonly title: string;
  readonly expected: string;
  readonly suggestion: string;
}

/** One entry for each rule id, in plain Chinese. */
export const RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  'file-missing': { title: '文件缺失', expected: '该文件应当存在', suggestion: '补上此文件，或检查文件名' },
  'file-encoding': { title: '文件编码', expected: 'UTF-8 编码', suggestion: '用编辑器另存为 UTF-8' },
  'file-name': { title: '文件名', expected: '只含小写字母、数字和连字符的文件名', suggestion: '改名后更新引用' },
  'csv-quote': { title: '引号', expected: '引号成对，单元格内的引号写两次', suggestion: '检查这一行起的引号' },
  'csv-header': { title: '表头', expected: '此列应为「{expected}」，整行为 {header}', suggestion: '按字段说明改正表头' },
  'csv-row-length': { title: '行的列数', expected: '{expected} 列', suggestion: '检查这一行是否多了或少了逗号' },
  'csv-blank-row': { title: '空行', expected: '表中没有空行', suggestion: '删去这一行' },
  'key-duplicate': { title: '重复的行标识', expected: '全表唯一（第 {first} 行已用过）', suggestion: '给其中一行换一个标识' },
  'key-slug': { title: '行标识的写法', expected: '只含小写字母、数字和连字符', suggestion: '改用如 income-total 的写法' },
  'key-resource': { title: '外键指向的表', expected: '一张存在的表', suggestion: '改正表的说明文件中的 resource' },
  'key-foreign': { title: '外键', expected: '表「{resource}」中已有的值', suggestion: '改为相近的值：{nearest}' },
  'schema-name': { title: '表说明的名称', expected: '与文件名相同', suggestion: '改正 name 或文件名' },
  'schema-missing': { title: '没有说明的表', expected: 'data/schemas/ 中有同名的说明文件', suggestion: '补上说明文件，或改正文件名' },
  'release-folder': { title: '版本与文件夹', expected: '与文件夹 {folder} 一致', suggestion: '改正 release.yaml 或文件夹名' },
  'yaml-syntax': { title: 'YAML 写法', expected: '能读通的 YAML', suggestion: '检查缩进、冒号和引号' },
  'yaml-shape': { title: 'YAML 内容', expected: '{expected}', suggestion: '对照其他年度的同名文件改正' },
  'value-required': { title: '必填的值', expected: '「{title}」必须填写', suggestion: '补上此值' },
  'value-string': { title: '文字', expected: '文字', suggestion: '改正此值' },
  'value-integer': { title: '整数', expected: '「{title}」应为整数，如 143', suggestion: '去掉单位、逗号和小数' },
  'value-number': { title: '数字', expected: '「{title}」应为十进制数字，如 5581.29', suggestion: '去掉单位、逗号和其他符号' },
  'value-date': { title: '日期', expected: '「{title}」应为 2020-12-31 或 2020-12', suggestion: '改用四位年、两位月、两位日' },
  'value-year': { title: '年度', expected: '「{title}」应为四位年度', suggestion: '改为如 2020' },
  'value-boolean': { title: '是否', expected: 'true 或 false', suggestion: '改为 true 或 false' },
  'value-enum': { title: '可选的值', expected: '「{title}」应为以下之一：{expected}', suggestion: '从中选一个' },
  'value-pattern': { title: '值的写法', expected: '「{title}」应合乎 {expected}', suggestion: '按此写法改正' },
  'value-range': { title: '值的范围', expected: '「{title}」应在 {expected} 之间', suggestion: '核对此值' },
  'value-injection': { title: '会被当作公式的文字', expected: '「{title}」不以 = + - @ 或制表符开头', suggestion: '改写开头的符号' },
  'basis-not-disclosed': { title: '未公开却有值', expected: '依据为 not-disclosed 时「{field}」应为空', suggestion: '删去此值，或改正依据' },
  'basis-formula': { title: '推算没有算式', expected: '依据为 derived 时应有算式', suggestion: '在 formula 一栏写出算式' },
  'basis-stated': { title: '原文值带算式', expected: '依据为 stated 时没有算式', suggestion: '删去算式，或把依据改为 derived' },
  'basis-blank': { title: '推算没有结果', expected: '依据为 derived 时「{field}」应有值', suggestion: '填上算式的结果' },
  'locator-unknown': { title: '未知的出处', expected: '位置表 outline.csv 中已有的编号', suggestion: '改为相近的编号：{nearest}' },
  'reference-unknown': { title: '未知的数据项', expected: '同一版本中存在的 表:行.列', suggestion: '改为相近的名称：{nearest}' },
  'formula-syntax': { title: '算式写法', expected: '数据项、数字、+ - * /、括号或 round(…, 位数)，运算符两侧留空格', suggestion: '检查「{term}」前后' },
  'formula-unknown-reference': { title: '算式中的未知数据项', expected: '存在的数据项（{term} 不存在）', suggestion: '改为相近的名称：{nearest}' },
  'formula-blank-reference': { title: '算式中的空值', expected: '有数值的数据项（{term} 没有数值）', suggestion: '换一个数据项，或改为未公开' },
  'formula-zero-division': { title: '除数为零', expected: '除数不为零', suggestion: '检查算式的除数' },
  'formula-value': { title: '推算的结果', expected: '{expected}（算式 {formula}）', suggestion: '核对此值与算式中的各项' },
  'identity-broken': { title: '不成立的等式', expected: '{expected}（{title}：{left} = {right}）', suggestion: '核对各项；若原文如此，记入 inconsistencies.csv 并填 known' },
  'identity-entry': { title: '等式引用的矛盾条目', expected: 'inconsistencies.csv 中已有的行标识', suggestion: '补上条目，或改正 known' },
  'code-name': { title: '科目名称', expected: '科目 {code} 的名称「{expected}」', suggestion: '改正名称或编码' },
  'chapter-import': { title: '章节中的 import', expected: '章节里只有文字和组件', suggestion: '删去这一行；组件由页面提供' },
  'chapter-expression': { title: '章节中的程序', expected: '章节里只有文字和组件', suggestion: '删去花括号或标签' },
  'chapter-syntax': { title: 'MDX 写法', expected: '能读通的 MDX', suggestion: '检查标签是否成对、属性是否有引号' },
  'chapter-figure': { title: '章节引用的数据项', expected: '存在的 表:行.列', suggestion: '改为相近的名称：{nearest}' },
  'chapter-unit': { title: '组件与单位', expected: '{component} 所用的单位（{reference}）', suggestion: '金额用 Amount，百分比用 Percent，其他用 Count' },
  'chapter-blank': { title: '章节引用的空值', expected: '有值的数据项', suggestion: '改写句子，说明原文未公开' },
  'chapter-name': { title: '章节引用的名称', expected: '{component} 能找到的名称', suggestion: '改为相近的名称：{nearest}' },
  'chapter-component': { title: '未知的组件', expected: '已有的组件', suggestion: '改为相近的名称：{nearest}' },
  'chapter-typed-amount': { title: '手写的数字', expected: '引用数据项的组件', suggestion: '改用 <Amount of="表:行" />、<Percent …/> 或 <Count …/>' },
  'content-figure': { title: '配置引用的数据项', expected: '存在的 表:行.列', suggestion: '改为相近的名称：{nearest}' },
  'content-blank': { title: '配置引用的空值', expected: '有数值的数据项', suggestion: '换一个数据项' },
  'content-unit': { title: '图表的单位', expected: '{expected}（{reference}）', suggestion: '改正图表的 unit 或换一个数据项' },
};

function fillBlanks(template: string, issue: Issue): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'found' ? issue.found : issue.facts[name] ?? ''));
}

/** `file:line:column`, as far as it is known. */
export function formatPlace({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** One issue as one line: 发现 …，应为 …。建议 …  place [rule] */
export function formatIssue(issue: Issue): string {
  const text = RULE_TEXTS[issue.rule];
  if (!text) throw new Error(`no words for rule ${issue.rule}`);
  const found = issue.found === '' ? '空白' : `「${issue.found}」`;
  return `发现${found}，应为：${fillBlanks(text.expected, issue)}。建议：${fillBlanks(text.suggestion, issue)}。  ${formatPlace(issue.place)} [${issue.rule}]`;
}

/** All issues of a run, a line each, and their number. */
export function formatReport(issues: readonly Issue[]): string {
  if (issues.length === 0) return '数据检查通过，没有发现问题。';
  return [...issues.map(formatIssue), `共 ${issues.length} 个问题，未作任何发布。`].join('\n');
}
