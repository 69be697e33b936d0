/** All script of a table's page that nobody asks: folds groups, and fetches the rest when a reader wants another unit or touches a table. */

const NO_NUMBERS = '没有取到所需的程序，金额仍以万元为单位。';

const levelOf = (row: HTMLElement): number => Number(row.dataset['level'] ?? 0);
const listRows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.form tbody tr')];

const said = document.querySelector('.table-bar [role]');

function say(text: string): void {
  if (said) said.textContent = text;
}

/** Hides what lies below a folded row, down to the next row that is no deeper. */
function fold(): void {
  let deepest = Infinity;
  for (const row of listRows()) {
    row.hidden = levelOf(row) > deepest;
    if (!row.hidden) deepest = row.querySelector('[aria-expanded=false]') ? levelOf(row) : Infinity;
  }
}

async function loadNumbers(unit?: string): Promise<void> {
  try {
    const numbers = await import('./table-numbers.ts');
    numbers.listenToCopy(say);
    if (unit !== undefined) say(numbers.showUnit(unit));
  } catch {
    if (unit === undefined) return;
    for (const input of document.querySelectorAll<HTMLInputElement>('[name=unit]')) input.checked = input.defaultChecked;
    say(NO_NUMBERS);
  }
}

function answer({ name, value }: HTMLInputElement): void {
  if (name === 'unit') return void loadNumbers(value);
  for (const row of listRows()) row.querySelector('.fold')?.setAttribute('aria-expanded', String(levelOf(row) < Number(value)));
  fold();
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('.fold');
  if (!button) return;
  button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') === 'false'));
  fold();
});
for (const input of document.querySelectorAll<HTMLInputElement>('.table-bar input')) {
  input.addEventListener('change', () => { answer(input); });
  // A browser may have kept another choice over a reload.
  if (input.checked && !input.defaultChecked) answer(input);
}
for (const region of document.querySelectorAll('.held')) for (const touch of ['pointerdown', 'focusin']) region.addEventListener(touch, () => void loadNumbers(), { once: true });
