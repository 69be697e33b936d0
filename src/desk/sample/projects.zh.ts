/** What each project is measured by: `work` and `people` stand for its own names. */
export const INDICATORS = {
  quantity: { level1: '产出指标', level2: '数量指标' },
  people: { level1: '产出指标', level2: '数量指标', unit: '人' },
  quality: { level1: '产出指标', level2: '质量指标', name: '验收合格率', unit: '%' },
  time: { level1: '产出指标', level2: '时效指标', name: '按期完成率', unit: '%' },
  satisfaction: { level1: '满意度指标', level2: '服务对象满意度', name: '受访群众满意度', unit: '%' },
} as const;

/** The goals of a project, and what became of them. */
export const GOALS = {
  expected: '{work}，使{name}达到年初批复的目标。',
  reached: '各项指标都完成。',
  missed: '多数指标完成，个别指标没有达到预期。',
};

/** How many projects were managed how; `more` is how many there are beside those that are published. */
export const MANAGEMENT = [
  { id: 'targets-set', name: '编制绩效目标的项目', more: 4 },
  { id: 'monitored', name: '开展绩效监控的项目', more: 4 },
  { id: 'self-assessed', name: '开展自评的项目', more: 2 },
  { id: 'reported', name: '公开绩效目标完成情况的项目', more: 0 },
] as const;

/** What they are counted in. */
export const PROJECT_UNIT = '个';

/** The self-evaluation of the whole: the first level of all, and each item with its points. */
export const SELF_LEVEL = '部门预算管理';
export const SELF = [
  { id: 'goal-setting', level2: '预算编制', level3: '目标制定', points: 10n },
  { id: 'accuracy', level2: '预算编制', level3: '编制准确', points: 20n },
  { id: 'control', level2: '预算执行', level3: '支出控制', points: 15n },
  { id: 'progress', level2: '预算执行', level3: '执行进度', points: 25n },
  { id: 'results', level2: '完成结果', level3: '目标完成', points: 20n },
  { id: 'publication', level2: '信息公开', level3: '按时公开', points: 10n },
] as const;

/** The evaluation of the whole. */
export const WHOLE = { name: '部门整体支出', expenditure: '全年支出', note: '报告取整到万元。' };
