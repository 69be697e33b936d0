import { expect, it } from 'vitest';
import type { VolumeFinding } from '../../src/model/volume-inspection.ts';
import { formatFindings, reportFindings, suggestFiles } from '../../src/views/say/finding-text.ts';
import { makeSite } from '../checks/make-site.ts';

const FINDING: VolumeFinding = {
  id: 'text-stops-1',
  rule: 'stops',
  weight: 'wording',
  title: '标点重复：。。',
  printed: '收入。。',
  against: '',
  verdict: '应留一个。',
  place: { file: 'content/2019/income.mdx', line: 12, column: 1 },
  chapter: 'income',
  table: '',
  explanation: undefined,
};

function open(...findings: readonly Partial<VolumeFinding>[]): ReturnType<typeof makeSite> {
  const site = makeSite({});
  const inspection = {
    forms: [],
    items: [],
    findings: findings.map((finding) => ({ ...FINDING, ...finding })),
    dates: { approved: '', due: '', published: '' },
    days: 20,
  };
  return { ...site, volumes: site.volumes.map((volume) => ({ ...volume, inspection })) };
}

it('says each finding with its place and how it is answered, and whether it holds a release', () => {
  expect(formatFindings(open({}))).toBe(
    [
      '公开体检：2019年度1处。这些只是提醒，不妨碍生成和发布。',
      '文字：标点重复：。。（收入。。）。应留一个。建议：改正；原文就是这样的，记入 inconsistencies.csv；确应如此的，在 content/2019/volume.yaml 的 explained 下写明缘由：- { finding: text-stops-1, reason: 缘由 }。  content/2019/income.mdx:12:1',
    ].join('\n'),
  );
  expect(formatFindings(open({ weight: 'material', rule: 'absent-item', chapter: '', printed: '' }))).toContain(
    '发布不了新版本',
  );
});

it('says nothing of what is explained', () => {
  const site = open({ explanation: { by: 'reason', reason: '原件如此。' } });
  expect([formatFindings(site), reportFindings(site)]).toEqual(['', []]);
});

it('tells programs the same, and nothing where nothing was inspected', () => {
  expect(reportFindings(open({}))).toMatchObject([
    { year: '2019', id: 'text-stops-1', weight: 'wording', file: 'content/2019/income.mdx', line: 12, column: 1 },
  ]);
  expect(reportFindings(makeSite({}))).toBeUndefined();
});

it('names the command that looks at the files of a draft', () => {
  const site = makeSite({});
  const volumes = site.volumes.map((volume) => ({
    ...volume,
    imported: { files: ['seeds/2019/document.pdf'], proposed: new Set<string>() },
  }));
  expect(suggestFiles({ volumes })).toContain('npm run inspect -- seeds/2019/document.pdf');
  expect(
    suggestFiles({
      volumes: volumes.map((volume) => ({ ...volume, latest: { ...volume.latest, status: 'released' as const } })),
    }),
  ).toBe('');
});
