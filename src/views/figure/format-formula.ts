const SIGNS: Readonly<Record<string, string>> = {
  '*': '×',
  '/': '÷',
  '-': '−',
  round: '四舍五入',
  ', ': '，',
  ',': '，',
  '(': '（',
  ')': '）',
};

/** A piece of a formula between cells, with the signs of print instead of the keyboard's. */
export function formatOperator(text: string): string {
  const signs = text.replace(/round|, |[*/,()]|-(?!\d)/g, (sign) => SIGNS[sign] ?? sign);
  return signs.replace(/(?<=[（，]) +| +(?=[）（，])/g, '');
}
