/** How far a step has come. */
export interface ProgressStage {
  readonly title: string;
  readonly pages: number;
  readonly all: number;
  /** The volume that is being worked on, or blank. */
  readonly year: string;
  readonly volumes: number;
  /** Seconds since the step began. */
  readonly seconds: number;
}

/** Before that many seconds nothing can be said of the time that is left. */
const SURE = 2;

function formatSeconds(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 60 ? `${whole}秒` : `${Math.floor(whole / 60)}分${String(whole % 60).padStart(2, '0')}秒`;
}

/** How far a step has come as one line: the volume, the pages done of all, and about how long it still takes. */
export function writeProgress({ title, pages, all, year, volumes, seconds }: ProgressStage): string {
  if (all === 0) return `${title}…`;
  const left =
    seconds >= SURE && pages > 0 && pages < all ? `，约剩${formatSeconds((seconds / pages) * (all - pages))}` : '';
  return `${title}：${year === '' ? '' : `${year}年度，`}${Math.min(pages, all)}/${all}页（${volumes === 0 ? '各年共用的' : `${volumes}卷`}）${left}`;
}
