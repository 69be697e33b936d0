/** The parts of the page that keys move between. */
export interface FocusOrder {
  readonly input: HTMLInputElement;
  readonly results: HTMLElement;
  readonly clear: () => void;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function step({ input, results }: FocusOrder, by: 1 | -1): void {
  const stops = [input, ...results.querySelectorAll<HTMLElement>('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at >= 0) stops[Math.min(Math.max(at + by, 0), stops.length - 1)]?.focus();
}

function leave({ input, clear }: FocusOrder): void {
  if (document.activeElement === input) clear();
  else input.focus();
}

/**
 * Keys of the search page: `/` to the box, arrows along box and hits, Escape back to the box and then to an empty one;
 * Enter is the browser’s.
 */
export function moveFocus(order: FocusOrder): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const isInside = document.activeElement === order.input || order.results.contains(document.activeElement);
    const actions: Readonly<Record<string, (() => void) | undefined>> = {
      '/': isTyping(event.target) ? undefined : () => order.input.select(),
      ArrowDown: isInside ? () => step(order, 1) : undefined,
      ArrowUp: isInside ? () => step(order, -1) : undefined,
      Escape: isInside ? () => leave(order) : undefined,
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
