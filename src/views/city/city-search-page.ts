import { escapeXml } from '../../lib/escape-xml.ts';
import type { Department } from '../../model/department.ts';
import { CITY_SEARCH, CITY_TITLE } from './city-page.ts';
import { writeSearchParts } from '../search/search-parts.ts';

/** What a page of a built site is made with: its policy, what stands in the page itself and is named there by digest, and the addresses of its scripts and its icon. */
export interface PageMould {
  readonly policy: string;
  readonly start: string;
  readonly style: string;
  readonly scripts: readonly string[];
  readonly icon: string;
}

const TITLE = '检索各部门';
const DESCRIPTION = '一次检索各部门全部年度的文字、表格、指标和名词。';
const DISPLAY = `<div class="display" role="group" aria-label="显示方式">${['大字', '高对比', '深色'].map((name) => `<button type="button" aria-pressed="false">${name}</button>`).join('')}</div>`;

function writeHead({ policy, start, style, icon }: PageMould): string {
  return `<head><meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}"><meta charset="utf-8"><meta name="renderer" content="webkit"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${TITLE} - ${CITY_TITLE}</title><meta name="description" content="${DESCRIPTION}"><link rel="icon" href="${escapeXml(icon)}" type="image/svg+xml"><script>${start}</script><style>${style}</style></head>`;
}

function writeMenu(departments: readonly Department[]): string {
  return departments
    .map(
      ({ id, title }) =>
        `<li><a href="/${id}/">${escapeXml(title)}</a>：<a href="/${id}/search/">只检索这个部门</a></li>`,
    )
    .join('');
}

/**
 * The page that searches several departments at once, made as the search page of one of them is.
 * @param sites what the script has to know of the sites whose indexes it asks, as JSON
 */
export function writeCitySearchPage(departments: readonly Department[], mould: PageMould, sites: string): string {
  const parts = writeSearchParts({
    address: CITY_SEARCH,
    elsewhere: '从下面所列各部门的网站里找',
    terms: [],
    figures: [],
    narrowed: '部门、年度、类别和部分',
    asked: { base: '/', sites },
  });
  const scripts = mould.scripts
    .map((address) => `<script type="module" src="${escapeXml(address)}"></script>`)
    .join('');
  return `<!DOCTYPE html><html lang="zh-CN">${writeHead(mould)}<body><a class="skip" href="#main">跳到正文</a>
<header class="bar"><div><a class="brand" href="/">${CITY_TITLE}</a>${DISPLAY}</div></header>
<main id="main"><h1 id="top">${TITLE}</h1><p class="lead" id="lead">${DESCRIPTION}也可以用拼音、首字母或科目编码。</p>
${parts}
<section id="browse"><h2>各部门</h2><ul>${writeMenu(departments)}</ul></section></main>
<footer class="foot"><div><p>共${departments.length}个部门，每个部门的网站自成一体。</p></div></footer>${scripts}</body></html>
`;
}
