import { findLineEnds } from '../lib/line-ends.ts';
import type { Issue } from '../model/issue.ts';
import type { Site } from '../model/site.ts';
import type { Volume } from '../model/volume.ts';
import type { Rule } from './rule.ts';

/** The digest that something the latest version leans on was sealed with; undefined in a draft. */
function findSealed({ latest }: Volume, name: string): string | undefined {
  return latest.status === 'released' ? latest.seal?.files.get(`${name}.csv`) : undefined;
}

function isExchanged(volume: Volume, name: string): boolean {
  const table = volume.references.get(name);
  const sealed = findSealed(volume, name);
  return (
    table !== undefined &&
    sealed !== undefined &&
    table.digest !== sealed &&
    findLineEnds(table.bytes, sealed) !== undefined
  );
}

/** True where what the latest version leans on is as it was sealed, but for line ends that have an issue of their own. */
export function isAsSealed(volume: Volume, name: string): boolean {
  return volume.references.get(name)?.digest === findSealed(volume, name) || isExchanged(volume, name);
}

/** Files of the project whose line ends alone are not those of a release: of sealed versions, of the lists of years, and of what the latest versions lean on. */
export function listExchanged({ volumes }: Site): string[] {
  return volumes.flatMap((volume) => [
    ...(volume.ledger.exchanged ? [volume.ledger.file] : []),
    ...volume.releases.flatMap(({ folder, seal }) => [...(seal?.exchanged ?? [])].map((name) => `${folder}/${name}`)),
    ...[...volume.references].flatMap(([name, { file }]) => (isExchanged(volume, name) ? [file] : [])),
  ]);
}

/** Line ends of released versions that git or an editor exchanged: one issue for all of them, since one command puts them right. */
export const checkLineEnds: Rule = (site): Issue[] => {
  const files = listExchanged(site);
  const [first] = files;
  if (first === undefined) return [];
  const releases = site.volumes.flatMap((volume) =>
    volume.releases.filter(({ folder }) => files.some((file) => file.startsWith(`${folder}/`))),
  );
  const versions = releases.map(({ year, version }) => `${year}年度 ${version}版`).join('、');
  return [
    {
      rule: 'version-line-ends',
      place: { file: releases[0]?.folder ?? first },
      found: `${files.length} 个文件的换行不同`,
      facts: { versions },
    },
  ];
};
