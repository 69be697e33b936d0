import { describe, expect, it } from 'vitest';
import { judgeReleases } from '../../src/checks/judge/judge-releases.ts';
import { getVerdicts, type Release } from '../../src/model/release.ts';
import type { Site } from '../../src/model/site.ts';
import { makeAmounts, makeSite } from './make-site.ts';

const income = makeAmounts('income', 'total,合计,3,stated,,2.1,\ntwice,两倍,5,derived,income:total * 2,2.1,\n');

/** A year with a draft, the latest released version and the one before it. */
function makeVersions(): Site {
  const site = makeSite({ tables: [income] });
  const [volume] = site.volumes;
  const make = (version: string, status: Release['status']): Release => ({ ...volume!.latest, version, status });
  const releases = [make('1.2.0', 'released'), make('1.1.0', 'draft'), make('1.0.0', 'released')];
  return { ...site, volumes: [{ ...volume!, releases, latest: releases[0]! }] };
}

describe('judgeReleases', () => {
  it('judges every version: its files say for ever what its checks came to', () => {
    const [volume] = judgeReleases(makeVersions()).volumes;
    expect(
      volume!.releases.map(({ version, verdicts }) => [version, verdicts?.broken.map(({ expected }) => expected)]),
    ).toEqual([
      ['1.2.0', ['6']],
      ['1.1.0', ['6']],
      ['1.0.0', ['6']],
    ]);
    expect(volume!.latest).toBe(volume!.releases[0]);
  });
});

describe('getVerdicts', () => {
  it('says nothing of a version that was not judged, nor of one whose tables are others by now', () => {
    const { latest } = judgeReleases(makeVersions()).volumes[0]!;
    expect(getVerdicts({ ...latest, note: '更正。' }).broken).toHaveLength(1);
    expect(() => getVerdicts({ ...latest, tables: new Map(latest.tables) })).toThrow('was not judged');
    expect(() => getVerdicts(makeVersions().volumes[0]!.latest)).toThrow('was not judged');
  });
});
