/** What the names of a year that are read through are names of. */
export const BROWSED = { terms: '名词', bodies: '机构', projects: '项目' } as const;

/** How most figures are known: what need not be said. */
export const STATED = '原文载明';

/** What the two sides of a form call their totals alike. */
export const TOTAL = /^(?:总计|合计)$/;

/** The place in a name of who publishes: 某市 of 某市某局. */
export const PLACE = /^.{2,}?[省市县区州盟旗]/u;
