import { FORMULA_SIGNS } from './words.zh.ts';

/** A piece of a formula between cells, with the signs of print instead of the keyboard's. */
export function formatOperator(text: string): string {
  const signs = text.replace(/round|, |[*/,()]|-(?!\d)/g, (sign) => FORMULA_SIGNS[sign] ?? sign);
  return signs.replace(/(?<=[（，]) +| +(?=[）（，])/g, '');
}
