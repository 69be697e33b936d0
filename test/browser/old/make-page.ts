import type { Line, Told } from './devtools.ts';

/** A page in an old browser. */
export interface OldPage {
  readonly ask: (method: string, params?: Told) => Promise<Told>;
  /** Goes to an address and waits until it is loaded. */
  readonly visit: (address: string) => Promise<void>;
  /** Runs a function in the page and gives what it gives, as JSON; write it for the old browser, no `at()` in it. */
  readonly evaluate: <Value, Given extends readonly unknown[]>(
    run: (...given: Given) => Value | Promise<Value>,
    ...given: Given
  ) => Promise<Value>;
  /** Waits until a function in the page gives something true; throws after ten seconds. */
  readonly waitFor: <Given extends readonly unknown[]>(
    run: (...given: Given) => unknown,
    ...given: Given
  ) => Promise<void>;
  /** Clicks in the middle of the first element of a selector, as a mouse does. */
  readonly click: (selector: string) => Promise<void>;
  /** Presses a key by its name: Tab, Enter, Escape, ArrowDown, a letter; with modifiers before it (`Shift+Tab`, `Control+a`). */
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly setViewport: (width: number, height: number) => Promise<void>;
  /** The page on paper. */
  readonly print: () => Promise<Buffer>;
  /** What the page shows, as PNG. */
  readonly picture: () => Promise<Buffer>;
  /** Errors that no script caught, since the page was opened. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

const PATIENCE = 10_000;
const MODIFIERS: Readonly<Record<string, number>> = { Alt: 1, Control: 2, Shift: 8 };
const KEYS: Readonly<Record<string, { readonly code: number; readonly text?: string }>> = {
  Tab: { code: 9 },
  Enter: { code: 13, text: '\r' },
  Escape: { code: 27 },
  Space: { code: 32, text: ' ' },
  End: { code: 35 },
  Home: { code: 36 },
  ArrowLeft: { code: 37 },
  ArrowUp: { code: 38 },
  ArrowRight: { code: 39 },
  ArrowDown: { code: 40 },
};

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function describeKey(name: string): Told {
  const key = name === 'Space' ? ' ' : name;
  const { code, text } = KEYS[name] ?? { code: name.toUpperCase().charCodeAt(0), text: name };
  return {
    key,
    code: name.length === 1 ? `Key${name.toUpperCase()}` : name,
    windowsVirtualKeyCode: code,
    ...(text === undefined ? {} : { text }),
  };
}

/** Looks for the middle of an element, in the window. */
function findMiddle(selector: string): { x: number; y: number } | undefined {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'center', inline: 'center' });
  const box = element?.getBoundingClientRect();
  return box && box.width > 0 ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : undefined;
}

/** Names the first line of an exception as the browser tells it. */
function nameException(told: unknown): string {
  const { text = '', exception } = (told ?? {}) as {
    text?: string;
    exception?: { description?: string; value?: string };
  };
  return exception?.description ?? `${text} ${exception?.value ?? ''}`.trim();
}

function waitForLoad(line: Line, session: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error('the page is not loaded after 30 seconds'));
    }, 30_000);
    const off = line.hear(session, (method) => {
      if (method !== 'Page.loadEventFired') return;
      clearTimeout(late);
      off();
      resolve();
    });
  });
}

/** A page of a session of the DevTools protocol; `end` takes away what belongs to it, or keeps the session for another. */
export function makePage(line: Line, session: string, end: () => Promise<void>): OldPage {
  const errors: string[] = [];
  const off = line.hear(session, (method, { exceptionDetails }) => {
    if (method === 'Runtime.exceptionThrown') errors.push(nameException(exceptionDetails));
  });
  const ask: OldPage['ask'] = (method, params) => line.ask(method, params, session);
  const evaluate: OldPage['evaluate'] = async (run, ...given) => {
    const expression = `(${String(run)})(${given.map((value) => JSON.stringify(value)).join(',')})`;
    const { result, exceptionDetails } = await ask('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails !== undefined) throw new Error(nameException(exceptionDetails));
    return (result as { value: Awaited<ReturnType<typeof run>> }).value;
  };
  const waitFor: OldPage['waitFor'] = async (run, ...given) => {
    const last = Date.now() + PATIENCE;
    while (!(await evaluate(run, ...given))) {
      if (Date.now() > last) throw new Error(`still not true: ${String(run)}`);
      await sleep(50);
    }
  };
  const read = async (method: string, params: Told): Promise<Buffer> =>
    Buffer.from(String((await ask(method, params))['data']), 'base64');
  return {
    ask,
    evaluate,
    waitFor,
    errors,
    close: async () => {
      off();
      await end();
    },
    visit: async (address) => {
      const loaded = waitForLoad(line, session);
      const [{ errorText }] = await Promise.all([ask('Page.navigate', { url: address }), loaded]);
      if (typeof errorText === 'string' && errorText !== '') throw new Error(`${address}: ${errorText}`);
    },
    click: async (selector) => {
      const place = await evaluate(findMiddle, selector);
      if (!place) throw new Error(`nothing to click: ${selector}`);
      for (const type of ['mousePressed', 'mouseReleased'])
        await ask('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 });
    },
    press: async (key) => {
      const [name = '', ...held] = key.split('+').toReversed();
      const described = {
        ...describeKey(name),
        modifiers: held.reduce((sum, modifier) => sum + (MODIFIERS[modifier] ?? 0), 0),
      };
      const { text, ...plain } = described as Told;
      await ask('Input.dispatchKeyEvent', {
        type: text === undefined || held.includes('Control') ? 'rawKeyDown' : 'keyDown',
        ...(held.includes('Control') ? plain : described),
      });
      await ask('Input.dispatchKeyEvent', { type: 'keyUp', ...plain });
    },
    type: async (text) => {
      await ask('Input.insertText', { text });
    },
    setViewport: async (width, height) => {
      await ask('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    },
    print: () => read('Page.printToPDF', { preferCSSPageSize: true, printBackground: true }),
    picture: () => read('Page.captureScreenshot', { format: 'png' }),
  };
}
