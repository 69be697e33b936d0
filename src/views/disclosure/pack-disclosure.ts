import type { Explanation, VolumeFinding, VolumeInspection } from '../../model/volume-inspection.ts';
import type { Volume } from '../../model/volume.ts';
import { viewDisclosure } from './disclosure-view.ts';

function packExplanation(explanation: Explanation | undefined): object | null {
  if (!explanation) return null;
  return explanation.by === 'reason' ? { reason: explanation.reason } : { inconsistency: explanation.id };
}

function packFinding({
  id,
  rule,
  weight,
  title,
  printed,
  against,
  verdict,
  chapter,
  table,
  explanation,
}: VolumeFinding): object {
  return {
    id,
    rule,
    weight,
    title,
    printed,
    against,
    verdict,
    chapter,
    table,
    explained: packExplanation(explanation),
  };
}

/** How many forms and items stand how, by state. */
function countStates({ forms, items }: VolumeInspection): Record<string, number> {
  const counts = { there: 0, thin: 0, missing: 0, none: 0, unstated: 0 };
  for (const { state } of [...forms, ...items]) counts[state] += 1;
  return counts;
}

/**
 * What a volume discloses, held against what is asked, as JSON; undefined where the project does not say what is
 * asked.
 */
export function packDisclosure(volume: Volume): string | undefined {
  const { year, latest, profile, register, inspection } = volume;
  const view = viewDisclosure(volume);
  if (!inspection || !view) return undefined;
  const { forms, items, findings, dates, days } = inspection;
  return `${JSON.stringify(
    {
      year,
      version: latest.version,
      profile: profile ? { id: profile.id, title: profile.title, basis: profile.basis } : null,
      completeness: register.completeness,
      dates: { ...dates, days },
      counts: countStates(inspection),
      forms: forms.map(({ table, title, state, rows, basis }, index) => ({
        table,
        title,
        state,
        label: view.forms[index]?.label,
        note: view.forms[index]?.why,
        ...rows,
        address: view.forms[index]?.address,
        basis,
      })),
      items: items.map(({ id, name, state, lacking, basis }, index) => ({
        id,
        name,
        state,
        label: view.items[index]?.label,
        note: view.items[index]?.why,
        lacking,
        address: view.items[index]?.address,
        basis,
      })),
      findings: findings.map(packFinding),
      rules: view.rules.map(({ id, title, count, address }) => ({ id, title, findings: count, address })),
    },
    null,
    1,
  )}\n`;
}
