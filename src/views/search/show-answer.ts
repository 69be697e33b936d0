import type { Answer, Choice, Request } from './answer.ts';
import type { Told, Way } from './ask-anyhow.ts';
import { FetchFault } from './fetch-json.ts';
import { makeElement } from './make-element.ts';
import { parts } from './page-parts.ts';
import { LATEST_YEARS, renderFilters } from './render-filters.ts';
import { renderHits, renderOtherYears } from './render-hits.ts';
import { addressOf } from './request-address.ts';
import type { SearchedSite } from './searched-site.ts';

const { results, nothing, status, working, again, simple, meant, filters, otherYears, more, browse } = parts;

const YEARS: Readonly<Record<string, string>> = { all: '全部年度', latest: LATEST_YEARS };

/** What is said of an answer that was not found in the index. */
const WAYS: Readonly<Record<Way, string>> = {
  index: '',
  unable: '此浏览器较旧，已改用简易检索，结果可能略有不同。',
  unloaded: '完整的检索没有载入，已改用简易检索，结果可能略有不同；刷新本页可以再试。',
};

const ONE_BY_ONE = '每次检索一个部门，可以另选。';

const [WORKING, SLOW, PATIENCE] = ['正在检索…', '仍在检索，网络较慢…', 6000];
const [NO_LINE, LASTING] = ['网络不通或太慢，这次没有检索成。', '检索用不了，刷新也没有用。'];

/** What was not asked, since its records were not sent for. */
function listUnasked({ year, years, departments }: Answer, request: Request): string[] {
  const isLeft = (choices: readonly Choice[], chosen: string): boolean => choices.length > 1 && choices.some(({ value, count }) => value !== chosen && count === undefined);
  return [...(isLeft(years, year) ? ['年度'] : []), ...(isLeft(departments, request.department) ? ['部门'] : [])];
}

function describe(answer: Answer, request: Request): string {
  const { hits, count, year, elsewhere } = answer;
  const place = YEARS[year] ?? `${year}年度`;
  const unasked = listUnasked(answer, request);
  if (hits.length === 0) return unasked.length > 0 ? `${place}没有找到，可以另选${unasked.join('或')}` : '没有找到';
  const found = count > 0 ? `${place}找到${count}页` : `${place}没有完全符合的，有${hits.length}页相近`;
  return elsewhere ? `所选年度没有；${found}` : found;
}

function listMeant(words: readonly string[]): (Node | string)[] {
  return words.flatMap((word, index) => [index > 0 ? '、' : '', makeElement('a', { href: addressOf({ q: word, year: '', part: '', kind: '', department: '' }, location.href) }, word)]);
}

let slow: ReturnType<typeof setTimeout> | undefined;

/** Says that a search is under way; what stands on the page stays until there is something to take its place. */
export function showWorking(): void {
  clearTimeout(slow);
  status.textContent = '';
  again.hidden = true;
  working.textContent = WORKING;
  results.setAttribute('aria-busy', 'true');
  slow = setTimeout(() => { working.textContent = SLOW; }, PATIENCE);
}

function endWorking(said: string): void {
  clearTimeout(slow);
  working.textContent = '';
  results.removeAttribute('aria-busy');
  status.textContent = said;
}

/** An empty page: nothing was asked, or nothing came of it. */
export function clearAnswer(said = ''): void {
  for (const element of [results, filters, otherYears]) element.replaceChildren();
  for (const element of [nothing, meant, more, again, simple]) element.hidden = true;
  browse.hidden = false;
  endWorking(said);
}

/** Says that a search failed: whether it may work another time, or what to do instead. */
export function showFailure(error: unknown): void {
  const passes = error instanceof FetchFault && error.passes;
  clearAnswer(passes ? NO_LINE : `${LASTING}请${results.dataset['elsewhere'] ?? ''}。`);
  again.hidden = !passes;
}

function showNothing(): void {
  clearAnswer('没有找到');
  nothing.hidden = false;
}

/** Shows an answer: hits, chips, the same rows in other years, what was meant, how it was found, and how many pages there are; everything at once, when all of it is ready. */
export function showAnswer({ answer, request, way, parts: names }: Told, sites: readonly SearchedSite[], go: (request: Request) => void): void {
  if (!answer) {
    showNothing();
    return;
  }
  const surroundings = { sites, parts: new Map(names) };
  const isEmpty = answer.hits.length === 0;
  const [hits, chips, years, words, said] = [renderHits(answer, surroundings), renderFilters(answer, request, surroundings, (name, value) => go({ ...request, [name]: value })), renderOtherYears(answer, surroundings), listMeant(answer.meant), describe(answer, request)];
  results.replaceChildren(...hits);
  filters.replaceChildren(...chips);
  otherYears.replaceChildren(...years);
  meant.replaceChildren('您是不是要找：', ...words);
  meant.hidden = words.length === 0;
  simple.textContent = `${WAYS[way]}${sites.length > 1 ? ONE_BY_ONE : ''}`;
  simple.hidden = way === 'index';
  [nothing.hidden, browse.hidden, more.hidden, again.hidden] = [!isEmpty, !isEmpty, !answer.more || isEmpty, true];
  endWorking(said);
}
