import type { Finding, Passage } from '../../claims/claim.ts';
import { nameByWords } from '../../claims/open-ledger.ts';
import { GUIDE } from '../bases.ts';
import type { Examined } from '../examined.ts';
import { isSlip } from './publisher-name.ts';
import { type InspectionRule, show, showWrong } from '../inspection-rule.ts';
import { writeSlip } from '../write-slip.ts';

const NAME =
  '(\\p{Script=Han}{2,24}(?:局|厅|委员会|委|办公室|中心|学院|学校|中学|小学|大学|幼儿园|医院|法院|检察院|研究所|研究院|管理所|管理处|站|总队|支队|大队|馆|协会|联合会|总工会))';
const ACCOUNTS =
  '(?:部门|单位)?(?:决算|收入支出|收支|收入总计|支出总计|财政拨款|一般公共预算财政拨款|政府性基金|国有资本经营|[“"]?三公|机关运行经费|政府采购|预算绩效管理|本年收入|本年支出)(?!批复|布置|编制|审核|的?通知)';
/** A clause that tells accounts of somebody: 某局2031年度收入支出总计, 2031年度某局财政拨款支出. */
const SAID: readonly RegExp[] = [
  new RegExp(`(?:^|[。；：，\\s分])${NAME}(?:20\\d\\d年度?|本年度?)${ACCOUNTS}`, 'gu'),
  new RegExp(`(?:^|[。；：\\s])20\\d\\d年度?，?${NAME}${ACCOUNTS}`, 'gu'),
];
/** Those who approve accounts are named in everybody's. */
const OFFICIAL = /财政[局厅]|人民政府|审计[局厅]|税务/;
const LISTS = /机构|构成|单位|职能|职责|范围/;

/** Whether one name may be a short form of the other: its signs stand in the other one in the same order. */
function isShort(short: string, long: string): boolean {
  let at = 0;
  for (const sign of short) {
    at = long.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Whether the document itself says whose name this is: where it lists its units, or in the name of a form. */
function isKnown(name: string, { passages, ground, forms }: Examined): boolean {
  const { publisher } = ground;
  if (isShort(name, publisher) || name.includes(publisher) || isSlip(name, publisher) || OFFICIAL.test(name))
    return true;
  const listed = passages.filter(
    ({ headings, kind }) => kind !== 'heading' && headings.some((heading) => LISTS.test(heading)),
  );
  return (
    listed.some(({ text }) => text.replace(/\s/g, '').includes(name)) || forms.some(({ place }) => place.includes(name))
  );
}

function listNames({ text }: Passage): string[] {
  const bare = text.replace(/[^\S\n]/g, '').replace(/本(?:部门|单位)|我(?:局|委|院|校|办)/g, '');
  return SAID.flatMap((pattern) =>
    [...bare.matchAll(pattern)].map(([, name = '']) =>
      name.replace(/^(?:第[一二三四五]部分|[一二三四五六七八九十]{1,3}、|关于)/, ''),
    ),
  );
}

/** Accounts are told of somebody else than the publisher: a name left from a text that was copied. */
function findOtherName(examined: Examined): Finding[] {
  const {
    passages,
    ground: { publisher },
  } = examined;
  if (publisher.length < 4) return [];
  const found = passages
    .flatMap((passage) => [...new Set(listNames(passage))].map((name) => ({ passage, name })))
    .filter(({ name }) => name.length >= 4 && !isKnown(name, examined));
  return [...Map.groupBy(found, ({ name }) => name)].map(([name, places]) => {
    const locator = [...new Set(places.map(({ passage }) => passage.locator))].join(' ');
    return writeSlip(
      { id: places[0]?.passage.id ?? '', locator },
      {
        rule: 'other-name',
        key: nameByWords(name),
        weight: 'minor',
        kind: 'label',
        title: `别的单位的名称：${name}`,
        printed: name,
        against: publisher,
        isProvable: false,
        verdict: `说的是“${publisher}”的决算，这里写“${name}”，文件里没有说它是下属单位。`,
        explanation: `正文有${places.length}处说的是“${name}”的收支，而这是“${publisher}”的决算，可能是从别的文件抄来没有改。`,
      },
    );
  });
}

const COVER = '封面：云岭县水务局';

export const OTHER_NAME: InspectionRule = {
  id: 'other-name',
  title: '别的单位的名称',
  weight: 'minor',
  side: 'form',
  basis: [GUIDE],
  compares: '说收支时的主语，与封面的单位名称比。简称、下属单位（机构设置里列出的）和财政、审计、税务部门不算。',
  find: findOtherName,
  wrong: [
    showWrong(
      '# 一、收入支出决算总体情况说明\n云岭县林业局2031年度收入支出总计2400万元。',
      '说的是“云岭县水务局”的决算，这里写“云岭县林业局”，文件里没有说它是下属单位。',
      COVER,
    ),
  ],
  right: [
    show(
      '# 一、收入支出决算总体情况说明\n云岭县水务局2031年度收入支出总计2400万元。县水务局2031年度财政拨款收入2205.6万元。',
      COVER,
    ),
    show(
      '# 二、机构设置\n下属单位有云岭县水文站。\n# 三、支出决算情况说明\n云岭县水文站2031年度财政拨款支出主要用于监测。',
      COVER,
    ),
    show('# 五、其他\n根据云岭县财政局2031年度部门决算批复，按时公开。', COVER),
  ],
};
