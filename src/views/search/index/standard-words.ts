/** What people type, and the words of the official forms it stands for. */
type Entry = readonly [words: string, means: string];

/** Everyday words for what every department has; words of one department stand in its `content/synonyms.yaml`. */
const EVERYDAY: readonly Entry[] = [
  ['总收入，全部收入，收入合计', '收入总计，本年收入合计，收入合计'],
  ['总支出，总开支，总花费，总花销，全部支出，支出合计', '支出总计，本年支出合计，支出合计'],
  ['钱花哪里，钱花哪儿，钱花到哪里，钱花在哪里，钱去哪了，钱用到哪里，花在哪里', '支出决算，支出结构，支出功能分类'],
  ['花钱，花的钱，开支，花销，开销，用钱', '支出'],
  ['年末结转，年末结余，结转结余，年末剩余', '年末结转和结余'],
  ['剩下，剩的钱，结余，余额，没花完，没用完，花不完', '年末结转和结余，结转和结余'],
  ['够花，够用，够不够花，钱够不够', '年末结转和结余，支出总计，完成预算'],
  ['超支，超预算，超出预算，超了预算', '完成预算，预算完成率，预算数'],
  ['五险一金，社保公积金', '住房公积金，基本养老保险缴费，其他社会保障缴费，行政单位医疗'],
  ['五险，社保，社会保险', '基本养老保险缴费，其他社会保障缴费，社会保障和就业支出'],
  ['养老保险，养老金，养老', '基本养老保险缴费，行政事业单位养老支出'],
  ['医保，医疗保险，看病，医药费', '行政单位医疗，公务员医疗补助，行政事业单位医疗，卫生健康支出'],
  ['公积金，住房公基金', '住房公积金'],
  ['房补，住房补贴，买房补贴，购房补助', '购房补贴，住房公积金'],
  ['工资，薪水，薪酬，薪资，月薪，年薪，发工资', '基本工资，工资福利支出，人员经费'],
  ['奖金', '奖金，津贴补贴'],
  ['退休，退休工资，退休金，离休，老干部，老同志', '离退休费，行政单位离退休，离退休人员，离休费，退休费'],
  ['在职，在编，编制人数，职工，员工，工作人员，人数', '在职人员，公务员，人员'],
  ['新车，买车，购车，换车', '公务用车购置，公务用车'],
  ['车，小车，公车，轿车，车子，用车，养车', '公务用车，公务用车购置及运行维护费，公务用车运行维护费'],
  ['油费，油钱，加油，修车，保养', '公务用车运行维护费，燃料费'],
  ['吃饭，请客，吃喝，招待，招待费，宴请，接待费，饭钱，应酬，饭局，伙食，喝酒，公款吃喝', '公务接待费，公务接待'],
  ['接待', '公务接待，公务接待费'],
  ['出国，出境，公费旅游，公费出国，国外考察', '因公出国，因公出国境费'],
  ['三公，三公消费，三公支出，三公费用', '三公经费'],
  ['公务用车，公务用车费，公车费用', '公务用车购置及运行维护费，公务用车购置及运行费'],
  ['因公出国，因公出国境，出国境', '因公出国境费'],
  ['公务接待，接待经费', '公务接待费'],
  ['政府性基金，政府基金', '政府性基金预算财政拨款，政府性基金预算'],
  ['出差，差旅，路费，住宿费', '差旅费'],
  ['开会，会务', '会议费'],
  ['培训，学习班', '培训费'],
  ['水电费，水电', '水费，电费'],
  ['快递，电话费，邮寄，网费', '邮电费'],
  ['房租，租房，租金', '租赁费'],
  ['打印，复印', '印刷费'],
  ['维修，修缮，装修', '维修护费'],
  ['临时工，外聘，劳务', '劳务费'],
  ['外包，委托', '委托业务费'],
  ['电脑，办公桌，办公设备', '办公设备购置'],
  ['行政成本，行政经费，运转经费，机关经费', '机关运行经费，日常公用经费'],
  ['采购，招标，买东西，买设备', '政府采购，政府采购支出'],
  ['家底，固定资产，资产，财产', '国有资产，国有资产占有使用'],
  ['土地出让，基金收入', '政府性基金预算'],
  ['国企上缴，国资', '国有资本经营预算'],
  ['拨款，财政给，上面给的钱，财政资金', '财政拨款收入，财政拨款，一般公共预算财政拨款'],
  ['涨了，涨幅，增幅，增长，增加', '增长，增加'],
  ['降了，降幅，减少，下降', '下降，减少'],
  ['打分，评分，得分，扣分，丢分，满分，几分', '自评，得分，绩效评价'],
  ['考核，评价，考评', '绩效评价，绩效自评'],
  ['改进措施，整改，怎么改，改进，下一步打算', '下一步改进措施，改进建议，建议'],
  ['缺点，不足，毛病，存在的问题', '存在的问题，问题'],
  ['科室，处室，内设科室，部门设置', '内设机构，机构设置'],
  ['干什么的，管什么，职责，职权，做什么的', '主要职能，职能'],
  ['二级单位，下级单位，直属单位，下属机构', '下属单位，下属二级单位'],
  ['矛盾，对不上，出错，错误，前后不一', '不一致，核对'],
];

/** Everyday words for what is told of the site itself. */
const ABOUT: readonly Entry[] = [
  ['什么时候公开，什么时候公布，什么时候发布，哪天公开，哪天公布，何时公开，何时公布，公开于，公布于', '公开时间'],
  ['商业用途，拿来用，用来商用', '商用，使用许可'], ['怎么下载，下载地址，哪里下载，哪里下', '下载'], ['电子版', '下载，原文件'],
  ['找谁，问谁，打电话，谁负责回答', '联系方式'], ['写错了，数字错了，数据不对', '报告错误，核对'],
  ['更新了没有，改过没有，改过吗，有没有改过', '更新记录，更正'], ['怎么看，看不懂，怎么读', '使用帮助'], ['哪里来的，从哪来，哪来的', '数据来源'],
  ['公开全不全，公开齐不齐，哪些没公开，没公开', '公开情况，未公开'],
];

/** English for the official terms, as whole words. */
const ENGLISH: readonly Entry[] = [
  ['budget，budgets', '预算，预算数'], ['final accounts，accounts', '决算，部门决算'], ['expenditure，expenditures，spending，expense，expenses', '支出，支出决算，本年支出合计'],
  ['income，revenue，revenues，receipts', '收入，收入决算，本年收入合计'], ['total revenue，total income', '收入总计，收入决算，本年收入合计'], ['total expenditure，total spending', '支出总计，支出决算，本年支出合计'],
  ['balance，surplus，carryover，carry over，carry forward，carried forward', '结转和结余，年末结转和结余'], ['appropriation，appropriations，fiscal appropriation', '财政拨款，财政拨款收入'],
  ['general public budget', '一般公共预算财政拨款，一般公共预算'], ['government fund，government funds，government managed fund', '政府性基金预算，政府性基金'], ['state capital，state owned capital', '国有资本经营预算'],
  ['basic expenditure，basic spending', '基本支出'], ['project expenditure，project spending', '项目支出'], ['project，projects', '项目，项目支出'],
  ['salary，salaries，wage，wages，basic salary，pay，payroll', '基本工资，工资福利支出，人员经费'], ['allowance，allowances，subsidies，subsidy', '津贴补贴，补助'], ['bonus，bonuses', '奖金'], ['personnel，staff，personnel costs，staff costs', '人员经费，人员，公务员'],
  ['civil servant，civil servants，employees，headcount', '公务员，人员'], ['retiree，retirees，retirement，retired', '离退休，离退休人员，行政单位离退休'],
  ['pension，pensions，pension insurance，endowment insurance', '基本养老保险缴费，行政事业单位养老支出'], ['occupational annuity，annuity', '职业年金缴费，职业年金'], ['medical，medical insurance，health insurance，medical care，health，healthcare', '行政单位医疗，公务员医疗补助，卫生健康支出'],
  ['social security，social insurance，employment', '社会保障和就业支出，其他社会保障缴费'], ['housing，housing security，housing support', '住房保障支出，住房公积金'], ['housing fund，housing provident fund，provident fund', '住房公积金'], ['housing subsidy，purchase subsidy', '购房补贴'],
  ['education', '教育支出，教育'], ['science，science and technology，technology', '科学技术支出，科学技术'], ['culture', '文化旅游体育与传媒支出'], ['agriculture', '农林水支出，农业'], ['public services，general public services', '一般公共服务支出'],
  ['science popularisation，science popularization，popular science', '科学技术普及，科普活动，科普'], ['international cooperation，cooperation', '科技交流与合作，合作'],
  ['office，office expenses，stationery', '办公费'], ['printing', '印刷费'], ['water', '水费'], ['electricity，power', '电费'], ['postage，postal，communication', '邮电费'], ['travel，travel expenses，business trip，business trips', '差旅费'], ['maintenance，repair，repairs', '维修护费'], ['rent，rental，lease', '租赁费'],
  ['meeting，meetings，conference，conferences', '会议费'], ['training', '培训费，培训'], ['labour，labor，labour services', '劳务费'], ['outsourcing，commissioned services', '委托业务费'], ['union，trade union', '工会经费'], ['welfare', '福利费'], ['equipment', '办公设备购置，设备'],
  ['three public，three public expenses，three publics', '三公经费'], ['vehicle，vehicles，car，cars，official car，official cars，official vehicle，official vehicles', '公务用车，公务用车购置及运行维护费'], ['vehicle purchase，car purchase', '公务用车购置'], ['vehicle maintenance，car running', '公务用车运行维护费'],
  ['reception，receptions，official reception，official receptions，hospitality，entertainment', '公务接待费，公务接待'], ['overseas travel，overseas，abroad，travel abroad，foreign travel，overseas trips', '因公出国，因公出国境费'],
  ['operating cost，operating costs，running cost，running costs，administrative cost，administrative costs', '机关运行经费'], ['procurement，government procurement，purchasing', '政府采购，政府采购支出'], ['asset，assets，state assets，state owned assets', '国有资产，国有资产占有使用'],
  ['performance，performance evaluation，evaluation', '绩效，绩效评价，预算绩效管理'], ['self evaluation，self assessment，score，scores', '绩效自评，自评，得分'], ['indicator，indicators，target，targets', '绩效指标，绩效目标'], ['satisfaction', '满意度'],
  ['department，departments，organisation，organization，organisational structure，structure', '机构设置，内设机构'], ['organisations，organizations，companies，enterprises', '单位名录，企业'], ['duties，duty，functions，mandate，responsibilities', '主要职能，职能'], ['glossary，terms，definitions', '名词解释'],
  ['change，changes，increase，growth', '增长，增加'], ['share，shares，proportion，percentage', '占比，占'], ['budget execution，execution，execution rate，completion rate', '预算完成率，完成预算'], ['inconsistency，inconsistencies，errors，contradiction，contradictions', '不一致'],
  ['high tech，high tech enterprise，high tech enterprises', '高新技术企业'], ['patent，patents', '专利'], ['award，awards，prize，prizes', '科技奖励，奖励'], ['talent，talents', '人才'], ['research，r&d', '研发投入，研发'], ['innovation', '创新'], ['incubator，incubators', '孵化器'], ['university，universities', '大学'], ['covid，pandemic，epidemic', '疫情防控，疫情'], ['villages，rural', '农村'],
];

function split(words: string): string[] {
  return words.split('，');
}

/**
 * Everyday and English words for what a site writes.
 * @param isWritten whether a term stands in the site; entries whose terms do not are left out
 */
export function listStandardWords(isWritten: (term: string) => boolean): [words: string[], means: string[]][] {
  return [...EVERYDAY, ...ABOUT, ...ENGLISH].map(([words, means]): [string[], string[]] => [split(words), split(means).filter(isWritten)]).filter(([, means]) => means.length > 0);
}
