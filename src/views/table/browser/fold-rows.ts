import { isPassing } from '../../../lib/is-passing.ts';
import { NOT_FETCHED, NOT_HERE, sayUnitKept } from './words.zh.ts';

/** All script of a table's page that nobody asks: folds groups, and fetches the rest when a reader wants another unit or touches a table. */

const levelOf = (row: HTMLElement): number => Number(row.dataset['level'] ?? 0);
const listRows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.form tbody tr')];
const listInputs = (name: string): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(`.table-bar [name=${name}]`),
];

const said = document.querySelector('.table-bar [role]');

/** The unit that the figures stand in. */
let shown = listInputs('unit').find(({ defaultChecked }) => defaultChecked)?.value ?? '';

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

/** A level is chosen only while every group stands as it says. */
function nameLevel(): void {
  const folds = listRows().flatMap((row) => {
    const button = row.querySelector('.fold');
    return button ? [{ level: levelOf(row), isOpen: button.getAttribute('aria-expanded') === 'true' }] : [];
  });
  const inputs = listInputs('level');
  const fitting = inputs.filter(({ value }) => folds.every(({ level, isOpen }) => isOpen === level < Number(value)));
  if (fitting.some(({ checked }) => checked)) return;
  for (const input of inputs) input.checked = input === fitting[fitting.length - 1];
}

function showLevel(deepest: number): void {
  for (const row of listRows())
    row.querySelector('.fold')?.setAttribute('aria-expanded', String(levelOf(row) < deepest));
  fold();
}

/** Figures and unit change together, or the choice goes back to the unit that they stand in. */
async function changeUnit(unit: string): Promise<void> {
  let isThere = false;
  try {
    const numbers = await import('./table-numbers.ts');
    isThere = true;
    say(numbers.showUnit(unit));
    shown = unit;
    numbers.listenToCopy(say);
  } catch (error) {
    for (const input of listInputs('unit')) input.checked = input.value === shown;
    const reason = !isThere && isPassing(error) ? NOT_FETCHED : NOT_HERE;
    say(sayUnitKept(reason, shown));
  }
}

async function helpCopying(): Promise<void> {
  const numbers = await import('./table-numbers.ts').catch(() => undefined);
  numbers?.listenToCopy(say);
}

/** Answers a choice that does not say what stands there: a browser may have kept another one over a reload. */
function answerKept(): void {
  const unit = listInputs('unit').find(({ checked }) => checked)?.value;
  if (unit !== undefined && unit !== shown) void changeUnit(unit);
  nameLevel();
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('.fold');
  if (!button) return;
  button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') === 'false'));
  fold();
  nameLevel();
});
for (const input of listInputs('unit')) input.addEventListener('change', () => void changeUnit(input.value));
for (const input of listInputs('level'))
  input.addEventListener('change', () => {
    showLevel(Number(input.value));
  });
for (const region of document.querySelectorAll('.held'))
  for (const touch of ['pointerdown', 'focusin'])
    region.addEventListener(touch, () => void helpCopying(), { once: true });
answerKept();
addEventListener('pageshow', answerKept);
for (const control of document.querySelectorAll('.scripted')) control.classList.add('ready');
