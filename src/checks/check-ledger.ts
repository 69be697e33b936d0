import { shortenDigest } from '../lib/hash.ts';
import type { Issue } from '../model/issue.ts';
import { getLedgerName, type Sum } from '../model/release.ts';
import type { Volume } from '../model/volume.ts';
import { isAsSealed } from './check-line-ends.ts';
import { defineVolumeRule } from './rule.ts';

function checkEntry({ releases }: Volume, { name, digest, place }: Sum): Issue[] {
  const release = releases.find((candidate) => getLedgerName(candidate) === name);
  if (!release?.seal) return [{ rule: 'version-gone', place, found: name.replace('/SHA256SUMS', ''), facts: {} }];
  const { sums, digest: found } = release.seal;
  if (!sums && release.status === 'draft')
    return [
      {
        rule: 'version-reopened',
        place: { file: `${release.folder}/release.yaml` },
        found: release.status,
        facts: { version: release.version, year: release.year },
      },
    ];
  if (!sums || found === digest) return [];
  return [
    {
      rule: 'version-sums-changed',
      place: { file: `${release.folder}/SHA256SUMS`, line: 1, column: 1 },
      found: shortenDigest(found),
      facts: { version: release.version, expected: shortenDigest(digest) },
    },
  ];
}

/** What the latest version leans on is frozen with it: a change beside it would be published nowhere. */
function checkReferences(volume: Volume): Issue[] {
  const { latest, references } = volume;
  if (latest.status !== 'released') return [];
  return [...references]
    .filter(([name]) => !isAsSealed(volume, name))
    .flatMap(([name, table]) =>
      latest.references.get(name)?.digest === table.digest
        ? []
        : [
            {
              rule: 'version-reference',
              place: { file: table.file },
              found: shortenDigest(table.digest),
              facts: { version: latest.version, year: latest.year },
            },
          ],
    );
}

/** Every version that was ever released is there, with the digests of that day, and so is what it leans on. */
export const checkLedger = defineVolumeRule((volume) => {
  const { ledger, releases } = volume;
  const unlisted = releases.filter(
    (release) => release.seal?.sums && !ledger.sums.some(({ name }) => name === getLedgerName(release)),
  );
  return [
    ...ledger.sums.flatMap((sum): Issue[] => checkEntry(volume, sum)),
    ...(unlisted.length === 0
      ? []
      : [
          {
            rule: 'version-unlisted',
            place: { file: ledger.file },
            found: unlisted.map(({ version }) => `v${version}`).join('、'),
            facts: {},
          },
        ]),
    ...checkReferences(volume),
  ];
});
