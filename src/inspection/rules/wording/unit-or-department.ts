import type { Finding, Passage } from '../../claims/claim.ts';
import { GUIDE } from '../bases.ts';
import type { Examined } from '../examined.ts';
import { type InspectionRule, type InspectionExample, show } from '../inspection-rule.ts';
import { writeSlip } from '../write-slip.ts';

/** Where words on tasks are copied from elsewhere, and where units are listed, both words have their place. */
const ELSEWHERE = /职能|职责|机构|构成|名词解释|编制范围/;
const IN_UNIT = /本部门|部门概况|部门决算(?:情况说明|表|总体)|部门决算$/g;
const IN_DEPARTMENT = /单位概况|单位决算(?:情况说明|表|总体)/g;
/** 县水务局部门决算包括, 纳入部门决算编制范围: of the department above. */
const OF_ABOVE = /纳入|汇总|包括|范围|主管/;

interface Wrong {
  readonly passage: Passage;
  readonly words: string;
}

function listWrong({ passages, level }: Examined): Wrong[] {
  const pattern = level === 'unit' ? IN_UNIT : IN_DEPARTMENT;
  return passages
    .filter(
      ({ kind, text, headings }) =>
        kind !== 'cell' && !OF_ABOVE.test(text) && !headings.some((heading) => ELSEWHERE.test(heading)),
    )
    .flatMap((passage) =>
      [...passage.text.replace(/\s/g, '').matchAll(pattern)].map(([words]) => ({ passage, words })),
    );
}

/** A unit's document speaks of a department, or the other way round; one finding for all places. */
function findLevel(examined: Examined): Finding[] {
  const { level } = examined;
  const places = level === '' ? [] : listWrong(examined);
  const [first] = places;
  if (!first) return [];
  const [right, wrong] = level === 'unit' ? ['单位', '部门'] : ['部门', '单位'];
  const words = [...new Set(places.map((place) => place.words))].join('、');
  const locator = [...new Set(places.map(({ passage }) => passage.locator))].join(' ');
  return [
    writeSlip(
      { id: first.passage.id, locator },
      {
        rule: 'level',
        key: level,
        weight: 'minor',
        kind: 'label',
        title: `${right}决算里写成了“${wrong}”`,
        printed: words,
        against: words.replaceAll(wrong, right),
        verdict: `封面是${right}决算，这里写“${words}”，应写“${words.replaceAll(wrong, right)}”。`,
        explanation: `这是一份${right}决算，正文有${places.length}处写成“${wrong}”：${words}。`,
      },
    ),
  ];
}

const of = (level: Examined['level'], text: string): InspectionExample => ({
  ...show(text, level === 'unit' ? '封面：2031年度单位决算' : '封面：2031年度部门决算'),
  given: { level },
});

export const LEVEL: InspectionRule = {
  id: 'level',
  title: '部门与单位混写',
  weight: 'minor',
  side: 'form',
  basis: [GUIDE],
  compares:
    '封面写明是部门决算还是单位决算，正文的标题和自称应与它一致。职能、机构和名词解释里的“部门”“单位”各有所指，不比；封面没有写明的不比。',
  find: findLevel,
  wrong: [
    {
      ...of('unit', '# 第三部分 2031年度部门决算情况说明\n本部门收入支出总计2400万元。'),
      found: '封面是单位决算，这里写“部门决算情况说明、本部门”，应写“单位决算情况说明、本单位”。',
    },
    { ...of('department', '# 第一部分 单位概况'), found: '封面是部门决算，这里写“单位概况”，应写“部门概况”。' },
  ],
  right: [
    of('unit', '# 第三部分 2031年度单位决算情况说明\n本单位收入支出总计2400万元。'),
    of('unit', '# 一、主要职能\n负责本部门本系统的安全生产，会同财政部门和有关部门监督检查。'),
    of('unit', '# 二、机构设置\n本单位是云岭县水务局的下属单位，纳入云岭县水务局2031年度部门决算编制范围。'),
    of('department', '# 二、部门构成\n纳入本部门决算的有局本级和3家下属单位，各单位决算另行公开。'),
    of('', '# 第一部分 单位概况'),
  ],
};
