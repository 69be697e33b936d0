/** Rows that sum up their table, and are asked for by its title. */
export const TOTAL = /^(?:合计|总计|小计)$/u;

/** What every title of a form has before or after what it is of. */
export const TITLE_FRONT = /^\d+|一般公共预算财政拨款|一般公共预算/gu;
export const TITLE_END = /(?:支出)?决算表$|情况表?$|表$/gu;
export const TITLE_FRAME = /^\d+|(?:决算)?表$/gu;
export const TITLE_REST = /^\d+ |一般公共预算财政拨款|(?:支出)?决算表$/gu;

/** What many names have before or after what they are of. */
export const COMMON_NAME =
  /^其中:|^其中：|机关事业单位|行政事业单位|^国内|支出$|支出总额$|总额$|总数$|决算数$|情况$|小计$|合计$/gu;

/** Columns that say nothing narrower than the name of the row, and the one of the actual amount. */
export const WHOLE = /^(?:[\d.]+|[类款项]|合计|总计|小计|收入|支出|决算数|预算数|本年|金额)$/u;
export const ACTUAL = /决算数/;

/** Whoever asks which thing has most asks for no one row. */
export const CHOOSING = /最[多少高低大小贵]|谁|哪[个家项些几种类]/u;

/** Money is asked for, and how a figure of money ends. */
export const MONEY = /多少钱|花了?多少|金额|花费|费用/u;
export const MONEY_END = '元';
