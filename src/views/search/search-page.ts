import { withBase } from '../../lib/address.ts';
import { type Answer, type Request, SearchEngine } from './answer-query.ts';
import type { Lexicon, Terms } from './client-data.ts';
import { makeElement } from './make-element.ts';
import { moveFocus } from './move-focus.ts';
import { openIndex } from './pagefind-client.ts';
import { renderFilters } from './render-filters.ts';
import { renderHits, renderOtherYears } from './render-hits.ts';
import { addressOf, readRequest } from './request-address.ts';

const WAIT = 150;
const DEPTH = 12;

function get(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

const form = get('search') as HTMLFormElement;
const input = get('query') as HTMLInputElement;
const results = get('results');
const nothing = get('no-results');
const status = get('status');
const meant = get('meant');
const filters = get('filters');
const otherYears = get('other-years');
const more = get('more');
const browse = get('browse');
const base = results.dataset['base'] ?? '/';
const release = results.dataset['index'] ?? '';

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

async function fetchJson<Value>(address: string): Promise<Value> {
  const response = await fetch(withBase(base, address));
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return await response.json() as Value;
}

const sources = {
  index: once(() => openIndex(withBase(base, `/pagefind/${release}/`), release)),
  terms: once(() => fetchJson<Terms>('/search/terms.json')),
  lexicon: once(() => fetchJson<Lexicon>('/search/lexicon.json')),
};
const engine = new SearchEngine(sources);

let latest = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

function describe({ hits, count, year, elsewhere }: Answer): string {
  if (hits.length === 0) return '没有找到';
  const place = year === 'all' ? '全部年度' : `${year}年度`;
  const found = count > 0 ? `${place}找到${count}页` : `${place}没有完全符合的，有${hits.length}页相近`;
  return elsewhere ? `所选年度没有；${found}` : found;
}

function showMeant({ meant: words }: Answer): void {
  meant.hidden = words.length === 0;
  const links = words.flatMap((word, index) => [index > 0 ? '、' : '', makeElement('a', { href: addressOf({ q: word, year: '', part: '', kind: '' }, location.href) }, word)]);
  meant.replaceChildren('您是不是要找：', ...links);
}

function clearAll(): void {
  for (const element of [results, filters, otherYears]) element.replaceChildren();
  for (const element of [nothing, meant, more]) element.hidden = true;
  status.textContent = '';
  browse.hidden = false;
}

async function showAnswer(answer: Answer, request: Request): Promise<void> {
  const { parts: names } = await sources.terms();
  const parts = new Map(names);
  results.replaceChildren(...renderHits(answer, { base, parts }));
  filters.replaceChildren(...renderFilters(answer, request, parts, (name, value) => go({ ...request, [name]: value })));
  otherYears.replaceChildren(...renderOtherYears(answer, base));
  showMeant(answer);
  nothing.hidden = answer.hits.length > 0;
  browse.hidden = answer.hits.length > 0;
  more.hidden = !answer.more || answer.hits.length === 0;
  status.textContent = describe(answer);
}

async function answer(request: Request, depth: number): Promise<void> {
  const turn = ++latest;
  const found = await engine.answer(request, depth);
  if (turn !== latest) return;
  if (found) await showAnswer(found, request);
  else {
    clearAll();
    nothing.hidden = false;
    status.textContent = '没有找到';
  }
}

function run(request: Request, depth = DEPTH): void {
  clearTimeout(waiting);
  if (request.q.trim() === '') {
    latest += 1;
    clearAll();
    return;
  }
  answer(request, depth).catch((error: unknown) => {
    console.warn(error);
    clearAll();
    status.textContent = '检索没有载入，请刷新再试，或从下面的目录里找。';
  });
}

/** The first change of a visit adds to the history, the next letters replace it. */
let isTyped = false;

function go(request: Request, typed = false): void {
  const replaces = typed && isTyped;
  isTyped = typed;
  run(request);
  const address = addressOf(request, location.href);
  if (address !== location.href) history[replaces ? 'replaceState' : 'pushState'](null, '', address);
}

function typedRequest(): Request {
  return { ...readRequest(location.href), q: input.value };
}

function start(): void {
  const request = readRequest(location.href);
  input.value = request.q.slice(0, 200);
  isTyped = false;
  run(request);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(typedRequest());
});
input.addEventListener('input', (event) => {
  clearTimeout(waiting);
  if (event instanceof InputEvent && event.isComposing) return;
  waiting = setTimeout(() => go(typedRequest(), true), WAIT);
});
input.addEventListener('compositionend', () => { waiting = setTimeout(() => go(typedRequest(), true), WAIT); });
input.addEventListener('focus', () => { void sources.index().catch(() => undefined); void sources.terms().catch(() => undefined); }, { once: true });
more.addEventListener('click', () => run(readRequest(location.href), document.querySelectorAll('#results .hit').length + 2 * DEPTH));
window.addEventListener('popstate', start);
moveFocus({ input, results, clear: () => { input.value = ''; go(typedRequest(), true); } });
start();
