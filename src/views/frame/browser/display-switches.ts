/** The key and the words are those of policy.ts, which puts them in force before the first paint. */
const KEY = 'accounts-display';

/** What a switch turns on, what it writes to turn off what the system asks for, and how the system asks. */
const SWITCHES = [
  { on: 'large', off: '', asked: '' },
  { on: 'contrast', off: 'soft', asked: '(prefers-contrast: more)' },
  { on: 'dark', off: 'light', asked: '(prefers-color-scheme: dark)' },
];

/** The reader's words, where the browser keeps any. */
function readKept(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

const root = document.documentElement;
const readWords = (): string[] => (root.dataset['display'] ?? '').split(' ').filter((word) => word !== '');

function isOn({ on, off, asked }: (typeof SWITCHES)[number]): boolean {
  const words = readWords();
  return words.includes(on) || (asked !== '' && !words.includes(off) && matchMedia(asked).matches);
}

function keep(words: readonly string[]): void {
  root.dataset['display'] = words.join(' ');
  try {
    localStorage.setItem(KEY, words.join(' '));
  } catch {
    // A browser that keeps nothing still shows what was chosen, until the next page.
  }
}

const buttons = [...document.querySelectorAll('.display button')];

function show(): void {
  SWITCHES.forEach((entry, index) => buttons[index]?.setAttribute('aria-pressed', String(isOn(entry))));
}

SWITCHES.forEach((entry, index) =>
  buttons[index]?.addEventListener('click', () => {
    const others = readWords().filter((word) => word !== entry.on && word !== entry.off);
    const chosen = isOn(entry) ? entry.off : entry.on;
    keep(chosen === '' ? others : [...others, chosen]);
    show();
  }),
);
// A page that was left and is come back to is as it was left; the reader may have chosen otherwise since.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) root.dataset['display'] = readKept() ?? root.dataset['display'];
  show();
});
for (const { asked } of SWITCHES) if (asked !== '') matchMedia(asked).addEventListener('change', show);
show();
document.querySelector('.display')?.classList.add('ready');
