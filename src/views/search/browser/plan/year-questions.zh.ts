/** How several years are asked about: which one, which ones, where something is greatest or least. */
export const WHICH_YEAR = /(?:是)?(?:在)?哪(?:一)?(?:个)?(?:年度|年份|年)|(?:的)?年(?:份|度)(?=$|[是？?])/u;
export const MOST = /(?:花得?|用得?|支出|花费|花钱)?(?:最(?:多|高|大|贵|好)|顶峰|峰值)(?:的?是)?/u;
export const LEAST = /(?:花得?|用得?|支出|花费|花钱)?最(?:少|低|小|省)(?:的?是)?/u;
const SINCE =
  '(?:从|自)?(?:哪(?:一)?(?:个)?年(?:度|份)?|什么时候|何时|啥时候)(?:才)?(?:就)?(?:开始|起|首次|第一次)(?:就)?';
export const GONE = new RegExp(`${SINCE}(?:没有?|不再有?|取消|停)(?:了)?`, 'u');
export const FIRST = new RegExp(
  `${SINCE}(?:有|出现|公开|列|设立)?|(?:最早|第一次|首次)(?:是)?(?:在)?(?:哪(?:一)?年|什么时候|何时)`,
  'u',
);
export const WHICH = /(?:是)?(?:在)?(?:有)?哪(?:几|些)(?:个)?(?:年度|年份|年)/u;
export const DONE = /([买花用去拿收办开搞有])过/gu;
export const SUM = /加起来(?:一共|总共)?|加在一起|累计(?:一共|总共)?|总和/u;
export const CHANGE =
  /(?:比|较|同|跟|与|和)(?:上一?年度?|去年|前一年)(?:相?比|比较|度)?|同比|环比|走势|趋势|历年(?=增减|变化)/u;
export const CHANGING = /(?:有何|有什么|的|逐年)?(?:变化|变动)(?:趋势|情况)?/u;
/** Two years set against each other: 2020年…跟2019年比. */
export const AGAINST =
  /(?:比|较|同|跟|与|和)(?=\d{4}年)(\d{4}年度?)(?:相?比较?|比较)?(?:增加|减少|增长|下降|上升|多|少|涨|降|高|低)?(?:了|多少|几)*/u;
/** Words for a change, which say nothing of what changed; 比上年 stays where there is one year, whose texts tell of it. */
export const CHANGED = /(?:有何|有什么|的|逐年)?(?:变化|变动|增减)(?:趋势|情况|幅度)?|走势|趋势|同比|环比/gu;
export const BEFORE =
  /(?:比|较|同|跟|与|和)(?:上一?年度?|去年|前一年)(?:相?比|比较)?(?:度)?(?:是)?(?:增加|减少|增长|下降|上升|多|少|涨|降|高|低)?(?:了|多少|几)*/gu;
export const TIMES = /(?:，|,)?(?:是|为)?(?:(?:上一?|前一)年度?|去年)?的?(?:几|多少)倍/u;
export const SEVERAL = /对比|比较|每年|各年|逐年|历年/u;
