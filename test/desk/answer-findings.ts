/**
 * What an editor adds to `volume.yaml` who takes the line that a refusal prints for each grave finding, as it stands.
 * @param refusal what the release said
 */
export function answerFindings(refusal: string): string {
  const lines = refusal.match(/- \{ finding: .+? \}/g) ?? [];
  return `explained:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
