import type { Request } from '../answer.ts';
import { openAsking } from '../ask-anyhow.ts';
import { moveFocus } from './move-focus.ts';
import { parts } from './page-parts.ts';
import { addressOf, readRequest } from './request-address.ts';
import { readSites } from '../searched-site.ts';
import { clearAnswer, showAnswer, showFailure, showWorking } from './show-answer.ts';

const WAIT = 150;
const DEPTH = 9;

const { form, input, results, status, more, again, keys } = parts;
const sites = readSites(results.dataset);
const asking = openAsking(results.dataset['base'] ?? '/', sites);

/** The number of the search that was asked last: what comes of an earlier one is too late. */
let latest = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

async function answer(request: Request, depth: number): Promise<void> {
  const turn = ++latest;
  showWorking();
  try {
    const told = await asking.ask(request, depth);
    if (turn === latest) await showAnswer(told, sites, go);
  } catch (error) {
    console.warn(error);
    if (turn === latest) showFailure(error);
  }
}

function run(request: Request, depth = DEPTH): void {
  clearTimeout(waiting);
  if (request.q.trim() !== '') {
    void answer(request, depth);
    return;
  }
  latest += 1;
  clearAnswer();
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

/** How many hits this entry of the history was shown with. */
function readDepth(): number {
  const { depth } = (history.state ?? {}) as { readonly depth?: unknown };
  return typeof depth === 'number' ? depth : DEPTH;
}

function start(): void {
  const request = readRequest(location.href);
  if (request.q.trim() !== '') asking.askEarly();
  input.value = request.q.slice(0, 200);
  isTyped = false;
  run(request, readDepth());
}

function showMore(): void {
  const depth = document.querySelectorAll('#results .hit').length + 2 * DEPTH;
  history.replaceState({ depth }, '');
  run(readRequest(location.href), depth);
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
input.addEventListener('compositionend', () => {
  waiting = setTimeout(() => go(typedRequest(), true), WAIT);
});
input.addEventListener('focus', asking.askEarly, { once: true });
more.addEventListener('click', showMore);
again.addEventListener('click', () => run(readRequest(location.href), readDepth()));
window.addEventListener('popstate', start);
moveFocus({
  input,
  results,
  clear: () => {
    input.value = '';
    go(typedRequest(), true);
  },
});
status.classList.remove('unready');
parts.starting.remove();
parts.narrow.open = matchMedia('(min-width: 48rem)').matches;
keys.hidden = false;
input.setAttribute('aria-describedby', keys.id);
start();
