/** A kind of figure: how it is called in a query, and how a table or a column says that it is one. */
export interface Measure {
  readonly asked: RegExp;
  readonly told: RegExp;
}

/** Whoever asks for none of these means the actual amount of the year, of all funds. */
export const MEASURES: readonly Measure[] = [
  {
    asked: /预算数|年初预算|预算(?!财政|收入|支出|绩效|管理|执行|编制|内|外|单位|完成)|批复|budget/,
    told: /预算数|全年预算|年初预算|调整预算/,
  },
  { asked: /上年|去年|往年|prior/, told: /上年数|上年决算/ },
  { asked: /增|减|涨|降|变化|变动|比上年|比去年|同比|原因|为什么|为何/, told: /比上年增减|增减/ },
  { asked: /占|比重|比例|结构|构成|%/, told: /占比|比重|^比例/ },
  { asked: /完成|执行|进度|超支|超预算/, told: /完成率|完成预算/ },
  { asked: /政府性?基金|fund/, told: /政府性基金/ },
  { asked: /收|进账|来源|income|revenue/, told: /收入决算表/ },
  { asked: /国有资本|国资|capital/, told: /国有资本/ },
  { asked: /核对|核实|相等|平衡|对不上|矛盾|不一致|错/, told: /核对|不一致|恒等/ },
];
