import { writeProgress } from './write-progress.ts';

/** Where progress is written: a terminal, or a log that keeps every line. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** The work that a step of rendering has before it. */
export interface Load {
  readonly pages: number;
  readonly volumes: number;
}

export interface Progress {
  /** A step begins. */
  readonly begin: (title: string, load?: Load) => void;
  /** A page of the step is being made. */
  readonly turn: (year: string) => void;
  readonly end: () => void;
}

/** Milliseconds between two looks at a terminal's line. */
const PAUSE = 100;
/** Lines of a log in one step, besides the first. */
const LINES = 10;
/** Pages that are not worth a line of a log. */
const FEW = 10;
const WIPE = '\r\u001B[K';

/**
 * Shows long work: on a terminal one line that is written over, elsewhere plain lines, ten to a step.
 * @param now milliseconds of a clock that only goes forward
 */
export function openProgress(screen: Screen, now: () => number): Progress {
  let stage = { title: '', pages: 0, all: 0, year: '', volumes: 0 };
  let started = 0;
  let shown = 0;
  const show = (): void => {
    const line = writeProgress({ ...stage, seconds: (now() - started) / 1000 });
    screen.write(screen.isTTY === true ? `${WIPE}${line}` : `${line}\n`);
    shown = screen.isTTY === true ? now() : stage.pages;
  };
  const isDue = (): boolean =>
    screen.isTTY === true
      ? now() - shown >= PAUSE
      : stage.all > 0 && stage.pages <= stage.all && stage.pages - shown >= Math.max(FEW, stage.all / LINES);
  return {
    begin: (title, load) => {
      stage = { title, pages: 0, all: load?.pages ?? 0, year: '', volumes: load?.volumes ?? 0 };
      started = now();
      show();
    },
    turn: (year) => {
      stage = { ...stage, year, pages: stage.pages + 1 };
      if (isDue()) show();
    },
    end: () => {
      if (screen.isTTY === true) screen.write(WIPE);
    },
  };
}
