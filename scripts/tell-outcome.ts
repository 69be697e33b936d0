import type { ReleaseOutcome } from '../src/desk/release-draft.ts';
import { DONE, FAULTS, REFUSED, type Surroundings } from '../src/model/command.ts';
import type { Issue } from '../src/model/issue.ts';
import { formatRefusal, formatReport } from '../src/views/say/issue-text.ts';

/** Says why a command did nothing: what was ordered makes no sense, or the project has faults. Gives the exit code. */
export function tellIssues(issues: readonly Issue[], undone: string, { tell }: Surroundings): number {
  const [first] = issues;
  const refused = first?.place.file === '';
  tell(refused ? formatRefusal(first, undone) : `${undone}：\n${formatReport(issues)}`);
  return refused ? REFUSED : FAULTS;
}

/**
 * Says what a command that writes into the project did, or why it did nothing. Gives the exit code.
 * @param done what is said of what it wrote
 */
export function tellOutcome(
  outcome: ReleaseOutcome,
  done: (written: readonly string[]) => string,
  undone: string,
  around: Surroundings,
): number {
  if ('issues' in outcome) return tellIssues(outcome.issues, undone, around);
  around.say(done(outcome.written));
  return DONE;
}
