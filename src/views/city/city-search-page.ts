import { escapeXml } from '../../lib/escape-xml.ts';
import type { Department } from '../../model/department.ts';
import { CITY_SEARCH } from './city-page.ts';
import { writeSearchParts } from '../search/search-parts.ts';
import {
  CITY_TITLE,
  DISPLAY,
  MENU,
  sayDepartments,
  SEARCH_DESCRIPTION,
  SEARCH_LEAD,
  SEARCH_PARTS,
  SEARCH_TITLE,
  SKIP,
} from './words.zh.ts';

/** What a page of a built site is made with: its policy, what stands in the page itself and is named there by digest, and the addresses of its scripts and its icon. */
export interface PageMould {
  readonly policy: string;
  readonly start: string;
  readonly style: string;
  readonly scripts: readonly string[];
  readonly icon: string;
}

const SWITCHES = `<div class="display" role="group" aria-label="${DISPLAY.label}">${DISPLAY.switches.map((name) => `<button type="button" aria-pressed="false">${name}</button>`).join('')}</div>`;

function writeHead({ policy, start, style, icon }: PageMould): string {
  return `<head><meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}"><meta charset="utf-8"><meta name="renderer" content="webkit"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${SEARCH_TITLE} - ${CITY_TITLE}</title><meta name="description" content="${SEARCH_DESCRIPTION}"><link rel="icon" href="${escapeXml(icon)}" type="image/svg+xml"><script>${start}</script><style>${style}</style></head>`;
}

function writeMenu(departments: readonly Department[]): string {
  return departments
    .map(
      ({ id, title }) =>
        `<li><a href="/${id}/">${escapeXml(title)}</a>${MENU.between}<a href="/${id}/search/">${MENU.only}</a></li>`,
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
    ...SEARCH_PARTS,
    terms: [],
    figures: [],
    asked: { base: '/', sites },
  });
  const scripts = mould.scripts
    .map((address) => `<script type="module" src="${escapeXml(address)}"></script>`)
    .join('');
  return `<!DOCTYPE html><html lang="zh-CN">${writeHead(mould)}<body><a class="skip" href="#main">${SKIP}</a>
<header class="bar"><div><a class="brand" href="/">${CITY_TITLE}</a>${SWITCHES}</div></header>
<main id="main"><h1 id="top">${SEARCH_TITLE}</h1><p class="lead" id="lead">${SEARCH_LEAD}</p>
${parts}
<section id="browse"><h2>${MENU.title}</h2><ul>${writeMenu(departments)}</ul></section></main>
<footer class="foot"><div><p>${sayDepartments(departments.length)}</p></div></footer>${scripts}</body></html>
`;
}
