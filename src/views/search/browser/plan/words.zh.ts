/** How figures are known that answer less than stated ones: the labels that the index has for it. */
export const BASES = {
  derived: '推算',
  undisclosed: '未公开',
  partial: '所据文本未载',
  blank: '空白',
} as const;
