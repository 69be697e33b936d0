/**
 * An example of a rule: one line of a small believable project as it should be, and as it should not.
 * The test lays the faulty line into that project and expects exactly one issue of the rule; the page of rules shows both lines.
 */
export interface RuleExample {
  readonly file: string;
  readonly good: string;
  readonly bad: string;
  /** The file the issue is named in, where it is another one. */
  readonly at?: string;
}

const FACTS = 'data/2019/v1.0.0/facts.csv';
const SPENDING = 'data/2019/v1.0.0/spending.csv';
const INCOME = 'data/2019/v1.0.0/income.csv';
const GLOSSARY = 'data/2019/v1.0.0/glossary.csv';
const TERMS = 'data/schemas/glossary.json';
const IDENTITIES = 'data/2019/v1.0.0/identities.csv';
const CHAPTER = 'content/2019/accounts.mdx';
const CHARTS = 'content/2019/charts.yaml';
const VOLUME = 'content/2019/volume.yaml';
const RESERVOIRS = 'reservoirs,水库,12,座,,stated,,1,';
const STAFF = 'staff,年末人数,46,人,2019-12-31,stated,,1,';
const CARRY = 'carry-out,年末结转,80.40,万元,,derived,income:total - spending:total,2.2,';
const HEADER = 'id,name,value,unit,day,basis,formula,source,note';
const BASIC = 'basic,2130306,水利工程运行与维护,basic,800.00,stated,,2.2,';
const DONATED = 'donated,捐赠收入,,not-disclosed,,2.1,原文没有公布';
const SUM = 'income-sum,收入合计等于各项之和,sum,income:total,income:general + income:other,,,';
const MONEY = '2019年全局收入<Amount of="income:total" />，其中财政拨款<Amount of="income:general" />。';

function inFacts(good: string, bad: string): RuleExample {
  return { file: FACTS, good, bad };
}

/** Examples by rule id. Rules about whole files and folders have none that fits on a line; their words say what is meant. */
export const RULE_EXAMPLES: Readonly<Record<string, RuleExample>> = {
  'char-replacement': inFacts(RESERVOIRS, 'reservoirs,水\uFFFD,12,座,,stated,,1,'),
  'char-control': inFacts(RESERVOIRS, 'reservoirs,水\u0007库,12,座,,stated,,1,'),
  'char-bidi': inFacts(RESERVOIRS, 'reservoirs,水\u202E库,12,座,,stated,,1,'),
  'char-invisible': inFacts(RESERVOIRS, 'reservoirs,水\u200B库,12,座,,stated,,1,'),
  'char-mojibake': inFacts(RESERVOIRS, 'reservoirs,锟斤拷,12,座,,stated,,1,'),
  'char-nfc': inFacts(RESERVOIRS, 'reservoirs,Cafe\u0301,12,座,,stated,,1,'),
  'csv-stray-quote': inFacts(RESERVOIRS, 'reservoirs,水"库,12,座,,stated,,1,'),
  'csv-after-quote': inFacts(RESERVOIRS, 'reservoirs,"水"库,12,座,,stated,,1,'),
  'csv-delimiter': inFacts(HEADER, HEADER.replaceAll(',', ';')),
  'csv-header-empty': inFacts(HEADER, HEADER.replace('unit', '')),
  'csv-header-padded': inFacts(HEADER, HEADER.replace('unit', ' unit')),
  'csv-header-duplicate': inFacts(HEADER, HEADER.replace('unit', 'value')),
  'csv-header-order': inFacts(HEADER, HEADER.replace('value,unit', 'unit,value')),
  'csv-header-missing': inFacts(HEADER, HEADER.replace(',note', '')),
  'csv-header-extra': inFacts(HEADER, `${HEADER},remark`),
  'csv-header': inFacts(HEADER, HEADER.replace('unit', 'measure')),
  'contract-renamed': { file: TERMS, good: '"name": "definition"', bad: '"name": "meaning"' },
  'contract-column': { file: 'data/schemas/facts.json', good: '"name": "basis"', bad: '"name": "ground"' },
  'contract-type': {
    file: TERMS,
    good: '"name": "definition", "type": "string"',
    bad: '"name": "definition", "type": "integer"',
  },
  'contract-required': {
    file: TERMS,
    good: '"descriptionEn": "Meaning of the term", "constraints": {"required": true}',
    bad: '"descriptionEn": "Meaning of the term", "constraints": {}',
  },
  'csv-short-row': inFacts(RESERVOIRS, 'reservoirs,水库,12,座,,stated,,1'),
  'csv-long-row': inFacts(RESERVOIRS, 'reservoirs,水库,12,座,,stated,,1,,'),
  'csv-full-width-comma': inFacts(RESERVOIRS, 'reservoirs，水库,12,座,,stated,,1,'),
  'csv-blank-row': inFacts(RESERVOIRS, `${RESERVOIRS}\n`),
  'key-slug': inFacts(RESERVOIRS, 'con,水库,12,座,,stated,,1,'),
  'key-duplicate': inFacts(RESERVOIRS, RESERVOIRS.replace('reservoirs', 'staff')),
  'key-foreign': { file: SPENDING, good: BASIC, bad: BASIC.replace('2130306', '2130366') },
  'code-name': { file: SPENDING, good: BASIC, bad: BASIC.replace('运行与维护', '维护') },
  'value-required': inFacts(RESERVOIRS, 'reservoirs,,12,座,,stated,,1,'),
  'value-number': inFacts(RESERVOIRS, 'reservoirs,水库,"1,200",座,,stated,,1,'),
  'value-date': inFacts(STAFF, STAFF.replace('2019-12-31', '2019/12/31')),
  'value-enum': { file: SPENDING, good: BASIC, bad: BASIC.replace(',basic,', ',base,') },
  'value-injection': inFacts(RESERVOIRS, 'reservoirs,=水库,12,座,,stated,,1,'),
  'value-spreadsheet-error': inFacts(RESERVOIRS, 'reservoirs,#REF!,12,座,,stated,,1,'),
  'value-padded': { file: SPENDING, good: BASIC, bad: BASIC.replace(',basic,', ',basic ,') },
  'value-digits': inFacts(RESERVOIRS, 'reservoirs,水库,12345678901234567890,座,,stated,,1,'),
  'basis-not-disclosed': { file: INCOME, good: DONATED, bad: DONATED.replace('捐赠收入,', '捐赠收入,5.00') },
  'basis-form-blank': { file: INCOME, good: DONATED, bad: DONATED.replace(',,not-disclosed', ',0,blank') },
  'basis-formula': inFacts(CARRY, CARRY.replace('income:total - spending:total', '')),
  'basis-stated': inFacts(RESERVOIRS, 'reservoirs,水库,12,座,,stated,6 + 6,1,'),
  'basis-blank': inFacts(CARRY, CARRY.replace('80.40', '')),
  'locator-unknown': inFacts(RESERVOIRS, 'reservoirs,水库,12,座,,stated,,9,'),
  'formula-syntax': inFacts(CARRY, CARRY.replace(' - ', '-')),
  'formula-unknown-reference': inFacts(CARRY, CARRY.replace('spending:total', 'spending:totals')),
  'formula-blank-reference': inFacts(CARRY, CARRY.replace('spending:total', 'income:donated')),
  'formula-zero-division': inFacts(CARRY, CARRY.replace('spending:total', 'spending:total / 0')),
  'relation-value': inFacts(CARRY, CARRY.replace('80.40', '80.41')),
  'relation-broken': {
    file: IDENTITIES,
    good: SUM,
    bad: SUM.replace(',income:total,', ',income:total + 1,'),
    at: INCOME,
  },
  'identity-tolerance': {
    file: IDENTITIES,
    good: SUM,
    bad: 'income-sum,年末人数,equal,facts:staff,46,0.01,,',
  },
  'identity-entry': { file: IDENTITIES, good: SUM, bad: SUM.replace(/,,$/, ',income-differs,') },
  'chapter-import': { file: CHAPTER, good: MONEY, bad: `import Chart from './chart.js'\n\n${MONEY}` },
  'chapter-expression': { file: CHAPTER, good: MONEY, bad: `{1 + 1}${MONEY}` },
  'chapter-syntax': { file: CHAPTER, good: MONEY, bad: MONEY.replace('of="income:total"', ', of="income:total"') },
  'chapter-less-than': { file: CHAPTER, good: MONEY, bad: `小于<附表>：${MONEY}` },
  'chapter-less-than-number': { file: CHAPTER, good: MONEY, bad: `占<5%。${MONEY}` },
  'chapter-comment': { file: CHAPTER, good: MONEY, bad: `${MONEY}<!-- 待核 -->` },
  'chapter-quote': { file: CHAPTER, good: MONEY, bad: MONEY.replace('"income:total"', '“income:total”') },
  'chapter-full-width': { file: CHAPTER, good: MONEY, bad: MONEY.replace('of=', 'of＝') },
  'chapter-unquoted': { file: CHAPTER, good: MONEY, bad: MONEY.replace('"income:total"', 'income:total') },
  'chapter-slash': { file: CHAPTER, good: MONEY, bad: MONEY.replace(' />，', '>，') },
  'chapter-tag-as-text': { file: CHAPTER, good: MONEY, bad: MONEY.replace('<Amount', '＜Amount') },
  'chapter-brace': { file: CHAPTER, good: MONEY, bad: `${MONEY}{` },
  'chapter-spread': {
    file: CHAPTER,
    good: MONEY,
    bad: MONEY.replace('of="income:total"', 'of="income:total" {...other}'),
  },
  'chapter-attribute': {
    file: CHAPTER,
    good: MONEY,
    bad: MONEY.replace('of="income:total"', 'of="income:total" style="color: red"'),
  },
  'chapter-attribute-name': { file: CHAPTER, good: MONEY, bad: MONEY.replace('of=', 'Of=') },
  'chapter-attribute-expression': {
    file: CHAPTER,
    good: MONEY,
    bad: MONEY.replace('"income:total"', '{"income:total"}'),
  },
  'chapter-attribute-bare': { file: CHAPTER, good: MONEY, bad: MONEY.replace('of="income:total"', 'of') },
  'chapter-attribute-padded': { file: CHAPTER, good: MONEY, bad: MONEY.replace('"income:total"', '"income:total "') },
  'chapter-attribute-missing': { file: CHAPTER, good: MONEY, bad: MONEY.replace(' of="income:total"', '') },
  'chapter-attribute-twice': {
    file: CHAPTER,
    good: MONEY,
    bad: MONEY.replace('of="income:total"', 'of="income:total" of="income:general"'),
  },
  'chapter-content': { file: CHAPTER, good: MONEY, bad: MONEY.replace(' />，', '>万元</Amount>，') },
  'chapter-tag': { file: CHAPTER, good: MONEY, bad: `<b>全局</b>${MONEY}` },
  'chapter-image': { file: CHAPTER, good: MONEY, bad: `${MONEY}![图](chart.png)` },
  'chapter-tilde': { file: CHAPTER, good: MONEY, bad: `从1~2年到3~4年，${MONEY}` },
  'chapter-head-end': { file: CHAPTER, good: '---\n\n2019年', bad: '----\n\n2019年' },
  'yaml-key-twice': {
    file: VOLUME,
    good: 'title: 2019年度部门决算',
    bad: 'title: 2019年度部门决算\ntitle: 2019年度决算',
  },
  'yaml-colon': { file: VOLUME, good: 'title: 2019年度部门决算', bad: 'title：2019年度部门决算' },
  'yaml-blank': { file: VOLUME, good: 'title: 2019年度部门决算', bad: 'title:2019年度部门决算' },
  'yaml-tab': { file: VOLUME, good: '  total: "income:total"', bad: '\ttotal: "income:total"' },
  'yaml-feature': { file: VOLUME, good: 'title: 2019年度部门决算', bad: 'title: &title 2019年度部门决算' },
  'chapter-figure': { file: CHAPTER, good: MONEY, bad: MONEY.replace('income:total', 'income:totals') },
  'chapter-unit': { file: CHAPTER, good: MONEY, bad: MONEY.replace('income:total', 'facts:staff') },
  'chapter-link': { file: CHAPTER, good: MONEY, bad: `${MONEY}[附表](/2019/tables/)` },
  'formula-circular': inFacts(CARRY, CARRY.replace('income:total - spending:total', 'facts:carry-out')),
  'yaml-key': { file: VOLUME, good: 'title: 2019年度部门决算', bad: 'title: 2019年度部门决算\nsubtitle: 水务' },
  'chapter-blank': { file: CHAPTER, good: MONEY, bad: MONEY.replace('income:total', 'income:donated') },
  'chapter-name': { file: CHAPTER, good: '<DataTable of="income" />', bad: '<DataTable of="incomes" />' },
  'chapter-component': { file: CHAPTER, good: '<DataTable of="income" />', bad: '<Datatable of="income" />' },
  'chapter-unwritten': { file: CHAPTER, good: MONEY, bad: `待写：${MONEY}` },
  'chapter-typed-amount': {
    file: CHAPTER,
    good: MONEY,
    bad: MONEY.replace('<Amount of="income:total" />', '1300.50万元'),
  },
  'content-figure': {
    file: CHARTS,
    good: '    - { label: 其他收入, of: "income:other" }',
    bad: '    - { label: 其他收入, of: "income:others" }',
  },
  'content-blank': {
    file: CHARTS,
    good: '    - { label: 其他收入, of: "income:other" }',
    bad: '    - { label: 其他收入, of: "income:donated" }',
  },
  'content-unit': {
    file: CHARTS,
    good: '    - { label: 其他收入, of: "income:other" }',
    bad: '    - { label: 其他收入, of: "facts:reservoirs" }',
  },
  'explained-unknown': {
    file: VOLUME,
    good: 'title: 2019年度部门决算',
    bad: 'title: 2019年度部门决算\nexplained: [{ finding: item-duties, reason: 本年没有。 }]',
  },
  'yaml-shape': { file: VOLUME, good: 'title: 2019年度部门决算', bad: 'title: ""' },
  'yaml-syntax': { file: VOLUME, good: 'title: 2019年度部门决算', bad: 'title: "2019年度部门决算' },
  'register-partial': {
    file: 'seeds/2019/register.yaml',
    good: 'missing: []',
    bad: 'completeness: partial\nmissing: []',
  },
  'register-blank': { file: 'seeds/2019/register.yaml', good: 'publisher: 青禾县水务局', bad: 'publisher: ""' },
  'release-folder': { file: 'data/2019/v1.0.0/release.yaml', good: 'version: 1.0.0', bad: 'version: 1.0.1' },
  'table-empty': {
    file: GLOSSARY,
    good: 'basic,基本支出,保障机构运转、完成日常工作的支出。,2.2\nproject,项目支出,在基本支出之外为特定任务安排的支出。,2.2\n',
    bad: '',
  },
};
