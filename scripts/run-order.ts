import { type Order, parseOrder } from '../src/desk/parse-order.ts';
import type { Outcome } from '../src/desk/release-draft.ts';
import { formatFailure, formatRefusal, formatReport } from '../src/views/text/issue-text.ts';

/** What a command that writes a version says. */
export interface Command {
  readonly usage: 'release-usage' | 'draft-usage';
  readonly run: (root: string, order: Order) => Promise<Outcome>;
  readonly done: (order: Order, written: readonly string[]) => string;
  /** What is said before a refusal. */
  readonly undone: string;
}

/** The day where the person sits, as an ISO date. */
function formatToday(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Exit codes: done, faults of the project, could not run. */
const [DONE, FAULTS, REFUSED] = [0, 1, 2];

async function judge({ usage, run, done, undone }: Command, words: readonly string[]): Promise<number> {
  const order = parseOrder(words, usage, formatToday(new Date()));
  const outcome = 'rule' in order ? { issues: [order] } : await run(process.cwd(), order);
  if ('written' in outcome && !('rule' in order)) {
    console.log(done(order, outcome.written));
    return DONE;
  }
  const issues = 'issues' in outcome ? outcome.issues : [];
  const [first] = issues;
  const refused = first?.place.file === '';
  console.error(refused ? formatRefusal(first, undone) : `${undone}：\n${formatReport(issues)}`);
  return refused ? REFUSED : FAULTS;
}

/** Runs a command on the current folder with the words after it; what it says and how it ends is its answer. */
export async function runOrder(command: Command): Promise<void> {
  process.exitCode = await judge(command, process.argv.slice(2)).catch((error: unknown) => {
    console.error(formatFailure(error, command.undone));
    return REFUSED;
  });
}
