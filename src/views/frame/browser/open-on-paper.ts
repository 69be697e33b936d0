/** On paper everything that a reader unfolds is open; afterwards it is as it was. Not every browser lets a style sheet do it. */

let opened: HTMLDetailsElement[] = [];

addEventListener('beforeprint', () => {
  opened = [...opened, ...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  for (const details of opened) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of opened) details.open = false;
  opened = [];
});
