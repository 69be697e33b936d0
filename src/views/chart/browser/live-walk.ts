const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** The rows of a live chart in their order, and the words each is heard by. */
export interface ChartWalk {
  readonly rows: () => readonly Element[];
  readonly words: () => readonly string[];
}

/** Lets the arrow keys walk through the rows of a chart; each is marked and its words are said. */
export function walkRows(host: HTMLElement, heard: Element, { rows, words }: ChartWalk): void {
  let at = -1;
  const show = (): void => {
    rows().forEach((row, index) => row.classList.toggle('here', index === at));
    heard.textContent = words()[at] ?? '';
  };
  host.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (!step || words().length === 0) return;
    event.preventDefault();
    at = step(at, words().length - 1);
    show();
  });
  host.addEventListener('blur', () => {
    at = -1;
    show();
  });
}
