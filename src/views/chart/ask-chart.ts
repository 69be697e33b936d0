/** Waits for a reader to ask for more of a chart; only then is anything of Vega fetched. All script of a page with charts that nobody asks. */

const FAILED = '没有取到所需的程序。上面的图和下面的表照常可用，可以稍后再试。';
const PATIENCE = 30_000;

function expire(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('timeout')), PATIENCE));
}

async function readLive(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

async function ask(figure: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const status = figure.querySelector('.heard');
  button.setAttribute('aria-disabled', 'true');
  if (status) status.textContent = '正在取……';
  try {
    const [{ wakeChart }, live] = await Promise.race([Promise.all([import('./wake-chart.ts'), readLive(figure.dataset['live'] ?? '')]), expire()]);
    await wakeChart(figure, live);
  } catch {
    if (status) status.textContent = FAILED;
    button.removeAttribute('aria-disabled');
  }
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button.ask') : null;
  const figure = button?.closest<HTMLElement>('figure.chart');
  if (button && figure && !button.hasAttribute('aria-disabled')) void ask(figure, button);
});
