import { escapeXml } from '../../lib/escape-xml.ts';
import { sha256Source } from '../../lib/hash.ts';
import type { Department } from '../../model/department.ts';
import { INSPECTED_WORDS } from '../disclosure/disclosure-view.ts';
import {
  CITY_TITLE,
  DEPARTMENT_LINKS,
  DISCLOSED,
  FILE_LABELS,
  FILES_LEAD,
  MISSING,
  nameYear,
  sayDepartments,
  SEARCH_TITLE,
} from './words.zh.ts';

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
    ...years.map(({ year }) => link(`/${id}/${year}/`, nameYear(year))),
    link(`/${id}/search/`, DEPARTMENT_LINKS.search),
    link(`/${id}/data/`, DEPARTMENT_LINKS.data),
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
  const { department, year, published } = DISCLOSED.heads;
  const heads = [department, year, ...STATES.map((state) => INSPECTED_WORDS[state]), published]
    .map((head) => `<th scope="col">${head}</th>`)
    .join('');
  const { title, lead, file } = DISCLOSED;
  return `<section id="disclosure"><h2>${title}</h2><p>${lead}${link('/data/disclosure.json', file)}</p><div class="wide" role="region" aria-label="${title}" tabindex="0"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

const COMMON = [
  link('/data/lake/README.md', FILE_LABELS.figures),
  link('/data/index.json', FILE_LABELS.index),
  link('/data/catalog.jsonld', FILE_LABELS.catalogue),
  link('/SHA256SUMS', FILE_LABELS.digests),
];

/** The box that asks all departments at once; the page it leads to answers. */
const BOX = `<form role="search" action="${CITY_SEARCH}" method="get"><input name="q" type="search" maxlength="200" aria-label="${SEARCH_TITLE}"><button type="submit">${SEARCH_TITLE}</button></form>`;

/** The page above several departments: each with its years, its search and its data. */
export function writeCityPage(departments: readonly Department[]): string {
  return writePage(
    CITY_TITLE,
    `<main><h1>${CITY_TITLE}</h1><p>${sayDepartments(departments.length)}</p>${BOX}${departments.map(writeDepartment).join('')}${writeDisclosures(departments)}</main><footer><p>${FILES_LEAD}</p><p>${COMMON.join(' ')}</p></footer>`,
  );
}

/** What stands where there is no page. */
export function writeMissingPage(): string {
  return writePage(MISSING.title, `<main><h1>${MISSING.title}</h1><p>${link('/', MISSING.back)}</p></main>`);
}
