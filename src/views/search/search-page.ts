import type { Request } from './answer.ts';
import { SearchEngine } from './answer-query.ts';
import { loadSources } from './load-sources.ts';
import { moveFocus } from './move-focus.ts';
import { parts } from './page-parts.ts';
import { addressOf, readRequest } from './request-address.ts';
import { readSites } from './searched-site.ts';
import { clearAnswer, showAnswer, showNothing } from './show-answer.ts';

const WAIT = 150;
const DEPTH = 9;

const { form, input, results, more } = parts;
const sites = readSites(results.dataset);
const sources = loadSources(results.dataset['base'] ?? '/', sites);
const engine = new SearchEngine(sources);

let latest = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

async function answer(request: Request, depth: number): Promise<void> {
  const turn = ++latest;
  const found = await engine.answer(request, depth);
  if (turn !== latest) return;
  if (found) showAnswer(found, request, { sites, parts: new Map((await sources.terms()).parts) }, go);
  else showNothing();
}

function run(request: Request, depth = DEPTH): void {
  clearTimeout(waiting);
  if (request.q.trim() === '') {
    latest += 1;
    clearAnswer();
    return;
  }
  answer(request, depth).catch((error: unknown) => {
    console.warn(error);
    clearAnswer('检索没有载入，请刷新再试，或从下面的目录里找。');
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

/** Asks for everything a search needs at once, before it is needed; who needs it says what is missing. */
function askEarly(): void {
  for (const ask of [sources.index, sources.terms]) void ask().catch(() => undefined);
}

function start(): void {
  const request = readRequest(location.href);
  if (request.q.trim() !== '') askEarly();
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
input.addEventListener('focus', askEarly, { once: true });
more.addEventListener('click', () => run(readRequest(location.href), document.querySelectorAll('#results .hit').length + 2 * DEPTH));
window.addEventListener('popstate', start);
moveFocus({ input, results, clear: () => { input.value = ''; go(typedRequest(), true); } });
start();
