import { expect, it } from 'vitest';
import { checkExplained } from '../../src/checks/check-explained.ts';
import type { VolumeFinding } from '../../src/model/volume-inspection.ts';
import { makeSite } from './make-site.ts';

const FINDING: VolumeFinding = {
  id: 'item-duties',
  rule: 'absent-item',
  weight: 'material',
  title: '缺少：主要职能',
  printed: '',
  against: '',
  verdict: '',
  place: { file: 'content/2019' },
  chapter: '',
  table: '',
  explanation: undefined,
};

function listIssues(...findings: readonly string[]): string[] {
  const explained = findings.map((finding, index) => ({
    finding,
    reason: '没有。',
    place: { file: 'content/2019/volume.yaml', line: index + 3 },
  }));
  const site = makeSite({ settings: { explained } });
  const inspection = {
    forms: [],
    items: [],
    findings: [FINDING],
    dates: { approved: '', due: '', published: '' },
    days: 20,
  };
  return checkExplained({ ...site, volumes: site.volumes.map((volume) => ({ ...volume, inspection })) }).map(
    ({ rule, found, place, facts }) => `${rule} ${found} ${place.line ?? ''} ${facts['expected'] ?? ''}`.trim(),
  );
}

it('takes a reason for what is found', () => {
  expect(listIssues('item-duties')).toEqual([]);
});

it('names a reason for what is not found, with what is', () => {
  expect(listIssues('item-terms')).toEqual(['explained-unknown item-terms 3 公开体检现在查到的问题：item-duties']);
});

it('names a second reason for one thing', () => {
  expect(listIssues('item-duties', 'item-duties')).toEqual(['explained-twice item-duties 4']);
});
