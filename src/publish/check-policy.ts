import type { PageReading } from '../views/frame/read-page.ts';
import type { FaultTally } from './tally-faults.ts';

/** The sources that a policy allows for scripts or styles. */
function listSources(policy: string, directive: string): Set<string> {
  const words =
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .find(([name]) => name === directive) ?? [];
  return new Set(words.slice(1));
}

/** A page has a policy, and what stands in the page itself is what the policy names; else a browser would leave it out. */
export function checkPolicy(page: string, { policy, inline, handlers }: PageReading, faults: FaultTally): void {
  if (policy === '') return faults.add('site-policy', page, '');
  for (const { tag, source } of inline)
    if (!listSources(policy, `${tag}-src`).has(source)) faults.add('site-inline', page, `<${tag}> ${source}`);
  for (const handler of new Set(handlers)) faults.add('site-inline', page, `<${handler}>`);
}
