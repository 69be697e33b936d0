/** A chart: the button that wakes it. */
export const WAKE = '逐项细看、排序、换单位';

/** The table behind a chart. */
export const TABLE = '图中的数';
export const labelTable = (title: string): string => `${title}：图中的数`;
export const ITEM_HEAD = '项目';
export const sayQualifier = (qualifier: string): string => `（${qualifier}）`;
export const endCaption = (caption: string): string => `${caption.replace(/。$/, '')}。`;
/** Before the link to the place in the source. */
export const SOURCE = '出处 ';

/** What can be taken away of a chart. */
export const TAKE = '取用这张图';
export const TAKE_FILES = [
  ['SVG', 'svg'],
  ['PNG', 'png'],
  ['数据 CSV', 'csv'],
  ['Vega-Lite JSON', 'json'],
] as const;
export const OWN_PAGE = '单独一页';
export const labelTaken = (title: string, file: string): string => `${title}：${file}`;
export const TAKE_LEAD = '图和数据的地址长期不变。嵌入其他网页时用这一行：';
export const TAKE_LEAD_NO_DOMAIN =
  '图和数据的地址长期不变。嵌入其他网页时用这一行（发布者尚未写明域名，请补上本站网址）：';
/** The link on a chart's own page. */
export const linkAll = (site: string): string => `${site}：全部的图`;
