import { amount, chapterLink, count, type SampleChapter, table, vary } from './chapter.ts';
import { DEPARTMENT, DUTIES, OFFICES } from './department.ts';
import { listProjects } from './list-projects.ts';
import type { Year } from './year.ts';

function writeDuties(year: Year): SampleChapter {
  return {
    slug: 'duties',
    title: '主要职能',
    summary: '水务局管什么：从水资源、河湖和工程，到农村供水和防汛。',
    part: 1,
    order: 10,
    sections: ['1.1'],
    body: [
      vary(year, 1, [
        `${DEPARTMENT.name}负责全市的水：有多少、怎么分、怎么用、怎么防。下面按报告的次序列出各项职能。`,
        `全市的江河、水库、渠道和水龙头后面的那段管子，都归${DEPARTMENT.name}管。它的职能有下面几项。`,
        `报告用一节说明${DEPARTMENT.name}的职能，次序照旧，文字由本站改写。`,
      ]),
      DUTIES.map(([, name, summary]) => `- **${name}。** ${summary}`).join('\n'),
      table('duties'),
    ],
  };
}

function writeOrganisation(year: Year): SampleChapter {
  return {
    slug: 'organisation',
    title: '机构设置和人员',
    summary: '内设机构、下属单位和年末人数。',
    part: 1,
    order: 20,
    sections: ['1.2'],
    keyFigure: ['staff:total', '在职和退休人员'],
    body: [
      `本部门有内设机构${count('unit-counts:internal')}：${OFFICES.map(([, name]) => name).join('、')}。下属二级单位${count('unit-counts:subordinate')}，单独编报，不在本决算里。`,
      vary(year, 0, [
        `${year.year}年末有公务员${count('staff:civil-servants')}、工勤人员${count('staff:workers')}，另有退休人员${count('staff:retirees')}。`,
        `到${year.year}年最后一天，在编的公务员有${count('staff:civil-servants')}，工勤人员${count('staff:workers')}；退休人员${count('staff:retirees')}。`,
      ]),
      table('units'),
      table('staff'),
    ],
  };
}

function writeResults(year: Year): SampleChapter {
  const flood = year.offset % 10 === 4 || year.offset % 10 === 0;
  return {
    slug: 'results',
    title: '一年的工作',
    summary: flood ? '这一年汛情重，防汛排在各项工作的前面。' : '供水、灌区、河湖和节水几件事的进展。',
    part: 1,
    order: 30,
    sections: ['1.3'],
    keyFigure: ['achievements:pipes', '更换供水管道'],
    body: [
      flood
        ? vary(year, 0, ['入汛早，雨下得集中，全年几次启动应急响应。', '主汛期来水多，几条河先后超过警戒水位。'])
        : vary(year, 0, [
            '全年雨水平稳，工作的重心在工程和管护上。',
            '这一年没有大的洪水，施工期比往年长。',
            '春旱之后夏雨偏少，调水和节水的任务重。',
          ]),
      `- 农村供水：更换老旧管道${count('achievements:pipes')}。\n- 灌区：衬砌渠道${count('achievements:canals')}。\n- 河湖：整治险段${count('achievements:banks')}。\n- 防汛：发布预警${count('achievements:warnings')}。\n- 执法：巡查${count('achievements:inspections')}。\n- 节水：宣讲${count('achievements:courses')}。`,
      `各项目花了多少、指标完成得怎样，见${listProjects(year)
        .map(({ id, name }) => chapterLink(id, name))
        .join('、')}。`,
      table('achievements'),
    ],
  };
}

function writePerformance(year: Year): SampleChapter {
  const projects = listProjects(year);
  return {
    slug: 'performance',
    title: '预算绩效管理',
    summary: '项目怎样定目标、怎样自评，哪些项目公开了结果。',
    part: 2,
    order: 110,
    sections: ['2.10.4'],
    keyFigure: ['project-budgets:all-summary-executed', '公开项目的支出'],
    body: [
      `年初给${count('performance-management:targets-set')}项目定了绩效目标，年中监控${count('performance-management:monitored')}，年终自评${count('performance-management:self-assessed')}。`,
      vary(year, 2, [
        `随决算公开结果的有${count('performance-management:reported')}项目，一共花了${amount('project-budgets:all-summary-executed')}。`,
        `其中${count('performance-management:reported')}项目的结果写进了决算，执行数合计${amount('project-budgets:all-summary-executed')}。`,
      ]),
      '<Chart of="projects" />',
      projects.map(({ id, name, office }) => `- ${chapterLink(id, name)}，由${office}负责。`).join('\n'),
      table('project-budgets'),
    ],
  };
}

function writeEvaluation(year: Year): SampleChapter {
  return {
    slug: 'department-evaluation',
    title: '部门整体支出绩效评价',
    summary: '部门给自己这一年打的分，和打分的理由。',
    part: 4,
    order: 10,
    sections: ['4.1'],
    keyFigure: ['self-evaluation-totals:score', '自评得分'],
    body: [
      `自评表满分${count('self-evaluation-totals:points')}，部门给自己打了${count('self-evaluation-totals:score')}。`,
      vary(year, 1, [
        '扣分主要在执行进度：工程多在秋后开工，前三季度支出慢。',
        '扣分的几处，报告归因于年初预算编得不够细。',
        '报告承认部分尾款跨年支付，影响了执行进度。',
      ]),
      `报告把全年支出写成${amount('evaluation-accounts:expenditure')}，是取整的数。`,
      '<Conflict of="evaluation-rounding" />',
      table('self-evaluation'),
    ],
  };
}

function writeTerms(year: Year): SampleChapter {
  return {
    slug: 'terms',
    title: '名词解释',
    summary: '读决算要知道的几个词。',
    part: 3,
    order: 10,
    sections: ['3'],
    body: [
      vary(year, 0, ['下面的词在各章第一次出现时可以点开。', '这些词是预算里的行话，释义用平常话写。']),
      '<Term of="fiscal-income">财政拨款收入</Term>、<Term of="other-income">其他收入</Term>、<Term of="carry-in">年初结转和结余</Term>、<Term of="carry-out">年末结转和结余</Term>说的是钱从哪里来、剩在哪里；<Term of="basic-expenditure">基本支出</Term>和<Term of="project-expenditure">项目支出</Term>说的是怎么花；<Term of="three-public">“三公”经费</Term>和<Term of="operating-cost">机关运行经费</Term>是常被问到的两项。',
      table('glossary'),
    ],
  };
}

function writeAnnex(): SampleChapter {
  return {
    slug: 'annex',
    title: '附表',
    summary: '十四张附表，全部填写。',
    part: 5,
    order: 10,
    sections: ['5'],
    body: [
      `十四张附表按官方编号排列，说明见${chapterLink('summary', '收支总体情况')}等各章。没有发生的收支写零。`,
      ['01-summary', '04-fiscal-summary', '06-general-expenditure'].map(table).join('\n\n'),
    ],
  };
}

/** Chapters about the department itself, its work and its evaluation. */
export function writeDepartmentChapters(year: Year): SampleChapter[] {
  const evaluation = writeEvaluation(year);
  const agrees = year.totals.expenditure % 100n === 0n;
  return [
    writeDuties(year),
    writeOrganisation(year),
    writeResults(year),
    writePerformance(year),
    agrees ? { ...evaluation, body: evaluation.body.filter((part) => !part.startsWith('<Conflict')) } : evaluation,
    writeTerms(year),
    writeAnnex(),
  ];
}
