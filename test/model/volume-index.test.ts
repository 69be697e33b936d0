import { describe, expect, it } from 'vitest';
import type { Release } from '../../src/model/release.ts';
import { getIndex, listVersionChanges, replaceReleases } from '../../src/model/volume.ts';
import { VolumeIndex } from '../../src/model/volume-index.ts';
import { makeAmounts, makeRelease, makeSite } from '../checks/make-site.ts';

const name = (version: string, amount: string): Release => ({
  ...makeRelease(makeAmounts('income', `total,合计,${amount},stated,,2.1,\n`)),
  version,
});
const releases = [name('1.1.0', '2.00'), name('1.0.0', '1.00')];
const [volume] = makeSite({}).volumes;
const own = { ...volume!, releases, latest: releases[0]!, index: new VolumeIndex(releases) };

describe('VolumeIndex', () => {
  it('has what each version changed, and by cell what was corrected', () => {
    expect(
      releases.map((release) => listVersionChanges(own, release).map(({ before, after }) => [before, after])),
    ).toEqual([[['1.00', '2.00']], []]);
    expect(
      own.index.corrections.get('income:total.amount')?.map(({ release, former }) => [release.version, former.version]),
    ).toEqual([['1.1.0', '1.0.0']]);
  });

  it('compares two versions once', () => {
    expect(own.index.changes).toBe(own.index.changes);
    expect(own.index.corrections).toBe(own.index.corrections);
  });

  it('is never that of other versions', () => {
    expect(() => getIndex({ ...own, releases: [...releases] })).toThrow('other versions');
    expect(
      getIndex(
        replaceReleases(
          own,
          releases.map((release) => ({ ...release, note: '' })),
        ),
      ).releases,
    ).toHaveLength(2);
  });
});
