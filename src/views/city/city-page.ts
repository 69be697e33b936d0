import { escapeXml } from '../../lib/escape-xml.ts';
import { sha256Source } from '../../lib/hash.ts';
import type { Department } from '../../model/department.ts';
import { INSPECTED_WORDS } from '../disclosure/disclosure-view.ts';

/** What a folder of several departments is called. */
export const [CITY_TITLE, CITY_TITLE_EN] = ['各部门决算', 'Final accounts of several departments'];

/** The page that searches all departments. */
export const CITY_SEARCH = '/search/';

const STYLE =
  ':root{color-scheme:light dark}body{max-width:46rem;margin:0 auto;padding:2rem 1.25rem;font:1rem/1.7 system-ui,"Noto Sans SC",sans-serif}h1{font-size:1.6rem}h2{margin:1.6rem 0 0;font-size:1.1rem}p{margin:.2rem 0}form{display:flex;gap:.5rem;max-width:30rem;margin:1rem 0}input{flex:1;min-width:0}input,button{font:inherit;padding:.4rem .7rem}a{display:inline-block;padding:.15rem 0;margin-right:1rem}footer{margin-top:3rem}.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem;white-space:nowrap}th,td{padding:.3rem .8rem .3rem 0;text-align:start;font-weight:400}';

/** The policy of a page without a script. */
const POLICY = `default-src 'none'; style-src ${sha256Source(STYLE)}; base-uri 'none'; form-action 'self'`;

function writePage(title: string, body: string): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta http-equiv="Content-Security-Policy" content="${escapeXml(POLICY)}"><meta charset="utf-8"><meta name="renderer" content="webkit"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeXml(title)}</title><style>${STYLE}</style></head><body>${body}</body></html>\n`;
}

const link = (address: string, words: string): string => `<a href="${escapeXml(address)}">${escapeXml(words)}</a>`;

function writeDepartment({ id, title, years }: Department): string {
  const pages = [
    ...years.map(({ year }) => link(`/${id}/${year}/`, `${year}年度`)),
    link(`/${id}/search/`, '检索'),
    link(`/${id}/data/`, '数据'),
  ];
  return `<section><h2>${link(`/${id}/`, title)}</h2><p>${pages.join(' ')}</p></section>`;
}

/** The states that are counted, in the order of their columns. */
const STATES = ['there', 'thin', 'missing', 'none', 'unstated'] as const;

/** The newest year of a department that says what it discloses; blank where none does. */
function writeDisclosed({ id, title, disclosures: [newest] }: Department): string {
  if (!newest) return '';
  const { year, counts, dates } = newest;
  const cells = [...STATES.map((state) => String(counts[state])), dates.published]
    .map((text) => `<td>${escapeXml(text)}</td>`)
    .join('');
  return `<tr><th scope="row">${link(`/${id}/${year}/disclosure/`, title)}</th><td>${escapeXml(year)}</td>${cells}</tr>`;
}

/** What every department discloses of its newest year: counts of forms and items, no ranks; blank where none says it. */
function writeDisclosures(departments: readonly Department[]): string {
  const rows = departments.map(writeDisclosed).join('');
  if (rows === '') return '';
  const heads = ['部门', '年度', ...STATES.map((state) => INSPECTED_WORDS[state]), '公开日期']
    .map((head) => `<th scope="col">${head}</th>`)
    .join('');
  return `<section id="disclosure"><h2>公开内容对照</h2><p>各部门最近一个年度应公开的附表和内容各有几项；次序与上面相同，不分先后。${link('/data/disclosure.json', '各年度（JSON）')}</p><div class="wide" role="region" aria-label="公开内容对照" tabindex="0"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

const COMMON = [
  link('/data/lake/README.md', '全部数值的说明（Parquet）'),
  link('/data/index.json', '文件清单'),
  link('/data/catalog.jsonld', '数据目录（DCAT）'),
  link('/SHA256SUMS', '摘要'),
];

/** The box that asks all departments at once; the page it leads to answers. */
const BOX = `<form role="search" action="${CITY_SEARCH}" method="get"><input name="q" type="search" maxlength="200" aria-label="检索各部门"><button type="submit">检索各部门</button></form>`;

/** The page above several departments: each with its years, its search and its data. */
export function writeCityPage(departments: readonly Department[]): string {
  return writePage(
    CITY_TITLE,
    `<main><h1>${CITY_TITLE}</h1><p>共${departments.length}个部门，每个部门的网站自成一体。</p>${BOX}${departments.map(writeDepartment).join('')}${writeDisclosures(departments)}</main><footer><p>各部门合在一起的数据：</p><p>${COMMON.join(' ')}</p></footer>`,
  );
}

/** What stands where there is no page. */
export function writeMissingPage(): string {
  return writePage('没有这一页', `<main><h1>没有这一页</h1><p>${link('/', `回到${CITY_TITLE}`)}</p></main>`);
}
