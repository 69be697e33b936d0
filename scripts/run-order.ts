import type { Issue } from '../src/model/issue.ts';
import type { Outcome } from '../src/desk/release-draft.ts';
import { formatFailure, formatRefusal, formatReport } from '../src/views/text/issue-text.ts';
import { tellFailure } from './tell-failure.ts';

/** What a command that writes into the project does and says. */
export interface Command<Order extends object | string> {
  /** The words after the command → what is ordered, or the issue that says why they make no sense. */
  readonly parse: (words: readonly string[]) => Order | Issue;
  readonly run: (root: string, order: Order) => Promise<Outcome>;
  readonly done: (order: Order, written: readonly string[]) => string;
  /** What is said before a refusal. */
  readonly undone: string;
}

/** The day where the person sits, as an ISO date. */
export function formatToday(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Exit codes: done, faults of the project, could not run. */
const [DONE, FAULTS, REFUSED] = [0, 1, 2];

function isIssue(order: object | string): order is Issue {
  return typeof order === 'object' && 'rule' in order;
}

async function judge<Order extends object | string>({ parse, run, done, undone }: Command<Order>, words: readonly string[]): Promise<number> {
  const order = parse(words);
  const outcome = isIssue(order) ? { issues: [order] } : await run(process.cwd(), order);
  if ('written' in outcome && !isIssue(order)) {
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
export async function runOrder<Order extends object | string>(command: Command<Order>): Promise<void> {
  process.exitCode = await judge(command, process.argv.slice(2)).catch((error: unknown) => {
    tellFailure(error, formatFailure(error, command.undone));
    return REFUSED;
  });
}
