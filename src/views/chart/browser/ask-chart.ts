import { isPassing } from '../../../lib/is-passing.ts';
import { FETCHING, LATER, NEVER } from './words.zh.ts';

/** Waits for a reader to ask for more of a chart; only then is anything of Vega fetched. All script of a page with charts that nobody asks. */

const PATIENCE = 30_000;

function expire(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('timeout')), PATIENCE));
}

async function readLive(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  // Something else may stand between, a page that asks to log in for instance.
  return response.json().catch(() => {
    throw new Error('no data');
  });
}

/** What a live chart needs: the program and its data. */
function fetchAll(figure: HTMLElement): Promise<[typeof import('./wake-chart.ts'), unknown]> {
  return Promise.race([Promise.all([import('./wake-chart.ts'), readLive(figure.dataset['live'] ?? '')]), expire()]);
}

async function ask(figure: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const status = figure.querySelector('.heard');
  const say = (text: string): void => {
    if (status) status.textContent = text;
  };
  button.setAttribute('aria-disabled', 'true');
  say(FETCHING);
  let isThere = false;
  try {
    const [{ wakeChart }, live] = await fetchAll(figure);
    isThere = true;
    await wakeChart(figure, live);
  } catch (error) {
    const canRetry = !isThere && isPassing(error);
    say(canRetry ? LATER : NEVER);
    button.removeAttribute('aria-disabled');
    button.hidden = !canRetry;
  }
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button.ask') : null;
  const figure = button?.closest<HTMLElement>('figure.chart');
  if (button && figure && !button.hasAttribute('aria-disabled')) void ask(figure, button);
});
for (const button of document.querySelectorAll('button.ask')) button.classList.add('ready');
