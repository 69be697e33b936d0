import type { Answer, Request } from './answer.ts';
import { makeElement } from './make-element.ts';
import { parts } from './page-parts.ts';
import { LATEST_YEARS, renderFilters } from './render-filters.ts';
import { renderHits, renderOtherYears, type Surroundings } from './render-hits.ts';
import { addressOf } from './request-address.ts';

const { results, nothing, status, meant, filters, otherYears, more, browse } = parts;

const YEARS: Readonly<Record<string, string>> = { all: '全部年度', latest: LATEST_YEARS };

function describe({ hits, count, year, elsewhere }: Answer): string {
  if (hits.length === 0) return '没有找到';
  const place = YEARS[year] ?? `${year}年度`;
  const found = count > 0 ? `${place}找到${count}页` : `${place}没有完全符合的，有${hits.length}页相近`;
  return elsewhere ? `所选年度没有；${found}` : found;
}

function showMeant({ meant: words }: Answer): void {
  meant.hidden = words.length === 0;
  const links = words.flatMap((word, index) => [index > 0 ? '、' : '', makeElement('a', { href: addressOf({ q: word, year: '', part: '', kind: '', department: '' }, location.href) }, word)]);
  meant.replaceChildren('您是不是要找：', ...links);
}

/** An empty page: nothing was asked, or the search did not load. */
export function clearAnswer(said = ''): void {
  for (const element of [results, filters, otherYears]) element.replaceChildren();
  for (const element of [nothing, meant, more]) element.hidden = true;
  status.textContent = said;
  browse.hidden = false;
}

/** What was asked cannot be looked for: the page says that nothing was found. */
export function showNothing(): void {
  clearAnswer('没有找到');
  nothing.hidden = false;
}

/** Shows an answer: hits, chips, the same rows in other years, what was meant, and how many pages there are. */
export function showAnswer(answer: Answer, request: Request, surroundings: Surroundings, go: (request: Request) => void): void {
  results.replaceChildren(...renderHits(answer, surroundings));
  filters.replaceChildren(...renderFilters(answer, request, surroundings, (name, value) => go({ ...request, [name]: value })));
  otherYears.replaceChildren(...renderOtherYears(answer, surroundings));
  showMeant(answer);
  nothing.hidden = answer.hits.length > 0;
  browse.hidden = answer.hits.length > 0;
  more.hidden = !answer.more || answer.hits.length === 0;
  status.textContent = describe(answer);
}
