import { fitsColumns } from './chain-grids.ts';
import type { FilledGrid } from './fill-grid.ts';
import type { PdfLine } from './group-lines.ts';
import { isRepeatedHead } from './is-repeated-head.ts';
import type { PageItem } from './page-item.ts';

/** A table on its pages, with the items that belong to it and the index of the one behind them. */
export interface Parts {
  readonly tables: readonly FilledGrid[];
  readonly items: readonly PageItem[];
  readonly end: number;
  readonly doubts: readonly string[];
}

/** The parts of a table on the pages behind it. */
export function followParts(items: readonly PageItem[], at: number, heads: readonly PdfLine[]): Parts {
  const tables: FilledGrid[] = [];
  const own: PageItem[] = [];
  let end = at;
  let page = 0;
  for (let index = at; index < items.length; index += 1) {
    const item = items[index];
    const [last] = tables.slice(-1);
    if (item?.kind === 'line' && heads.length > 0 && item.page > page && isRepeatedHead(item.line, heads)) continue;
    if (item?.kind !== 'table' || (last && item.page !== page + 1)) break;
    if (last && !fitsColumns(last, item.table)) {
      const isNext = heads.length > 0 && index === end;
      return {
        tables,
        items: own,
        end,
        doubts: isNext ? [`第 ${item.page} 页的表与本表的列不一致，无法确定是否续表`] : [],
      };
    }
    tables.push(item.table);
    own.push(...items.slice(end, index + 1));
    [end, page] = [index + 1, item.page];
  }
  return { tables, items: own, end, doubts: [] };
}
