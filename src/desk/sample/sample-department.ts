/** The invented department: no such city, county or bureau exists. */
export const DEPARTMENT = {
  name: '霁川市水务局',
  shortName: '市水务局',
  siteTitle: '霁川市水务局部门决算（示例）',
  siteTitleEn: 'Final Accounts of an Invented Water Bureau (sample data)',
  description: '用来演示的部门决算：单位、地名、事情和金额全部由程序编造。',
  notice: '示例数据：全部由程序编造，不是任何部门的决算。',
};

/** What the bureau spends project money on, in the order of its report. */
export const SAMPLE_PROJECTS = [
  {
    id: 'rural-water',
    name: '农村供水提升',
    office: '农村水利科',
    unit: '公里',
    work: '更换老旧供水管道',
    people: '受益农村居民',
  },
  {
    id: 'irrigation',
    name: '灌区节水改造',
    office: '农村水利科',
    unit: '公里',
    work: '衬砌灌溉渠道',
    people: '受益灌区农户',
  },
  {
    id: 'river-care',
    name: '河湖管护',
    office: '河湖管理科',
    unit: '处',
    work: '整治河岸险段',
    people: '参与巡河的志愿者',
  },
  {
    id: 'flood-control',
    name: '防汛抗旱',
    office: '水旱灾害防御科',
    unit: '次',
    work: '发布洪水和旱情预警',
    people: '转移避险的群众',
  },
  {
    id: 'soil',
    name: '水土保持',
    office: '规划建设科',
    unit: '处',
    work: '治理小流域',
    people: '参加培训的护林护坡人员',
  },
  {
    id: 'water-saving',
    name: '水资源节约管理',
    office: '水资源科',
    unit: '家',
    work: '给用水大户做节水诊断',
    people: '参加节水宣传的居民',
  },
] as const;
export type ProjectId = (typeof SAMPLE_PROJECTS)[number]['id'];

export const OFFICES = [
  ['office', '办公室', '机关党委办公室'],
  ['planning', '规划建设科', ''],
  ['finance', '财务审计科', ''],
  ['resources', '水资源科', '节约用水办公室'],
  ['rivers', '河湖管理科', '河长制工作科'],
  ['rural', '农村水利科', ''],
  ['defence', '水旱灾害防御科', ''],
  ['law', '政策法规科', '行政审批科'],
] as const;

export const DUTIES = [
  ['plan', '水务规划', '编制全市水资源、水利工程和河湖治理的规划，安排年度工程，报批后落实。'],
  ['resources', '水资源管理', '分配和调度生活、生产、生态用水，管理取水许可，监测地下水位。'],
  ['saving', '节约用水', '定用水计划，推广节水器具和技术，带着用水大户算水账。'],
  ['rivers', '河湖管护', '划定河湖管理范围，治理岸线，办理河长交办的事项。'],
  ['construction', '工程建设', '组织水利工程建设，管质量、管安全、管验收。'],
  ['operation', '工程运行', '管理水库、堤防、水闸和泵站的运行，按时检修。'],
  ['rural', '农村水利', '改善农村供水，改造灌区，指导村里管好小型水利设施。'],
  ['soil', '水土保持', '预防和治理水土流失，审批生产建设项目的水土保持方案。'],
  ['defence', '水旱灾害防御', '发布水情旱情预警，调度工程，给抢险提供技术支撑。'],
  ['law', '水行政执法', '查处非法取水、采砂和侵占河道，调解水事纠纷。'],
  ['science', '水务科技与宣传', '收集水文资料，推广实用技术，向居民讲水的常识。'],
] as const;

export const PLACES = [
  ['city', '霁川市', 'city', '本部门所在的市，虚构'],
  ['province', '云岫省', 'province', '霁川市所在的省，虚构'],
  ['east', '榆湾区', 'district', '城区供水和堤防工程所在地，虚构'],
  ['west', '石渡县', 'district', '灌区改造所在地，虚构'],
  ['south', '霁南县', 'district', '农村供水工程所在地，虚构'],
  ['north', '白鹭滩区', 'district', '河湖治理所在地，虚构'],
] as const;

export const SAMPLE_ORGANISATIONS = [
  ['bureau', '霁川市水务局', '市水务局', 'government', '本部门，全部项目的预算单位'],
  ['finance', '霁川市财政局', '市财政局', 'government', '批复预算，拨付项目资金'],
  ['station', '霁川市水文监测中心', '监测中心', 'centre', '提供雨情、水情和地下水位的数据'],
  ['institute', '云岫水利设计院', '设计院', 'research', '承担工程前期的勘测和设计'],
  ['works', '霁川堤防养护公司', '养护公司', 'company', '按合同养护堤防和水闸'],
] as const;
