import { Cite, type CslItem } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import '@citation-js/plugin-software-formats';
import { describe, expect, test } from 'vitest';
import { type Citation, citeTable, citeVersion } from '../../src/views/cite/citation.ts';
import { openEdition } from '../../src/views/edition/edition.ts';
import { formatGbt } from '../../src/views/cite/format-gbt.ts';
import { packCff } from '../../src/views/cite/pack-cff.ts';
import { packBibtex, packCitationText, packCsl, packRis } from '../../src/views/cite/pack-citations.ts';
import { makeSite, makeTable } from '../checks/make-site.ts';

const HOME = 'https://www.example.gov.cn/open';
const TABLE = makeTable('income', 'id,amount\ntotal,1\n', { title: '收入表', number: '02' });
const SITE = makeSite({ tables: [TABLE] });
const VOLUME = SITE.volumes[0]!;
const DRAFT = openEdition(SITE, VOLUME, VOLUME.latest);
const RELEASED = openEdition(SITE, VOLUME, { ...VOLUME.latest, status: 'released', published: '2021-10-08' });
/** Every character that one of the styles gives a meaning to. */
const HOSTILE: Citation = {
  ...citeVersion(RELEASED, HOME),
  author: '县{水}务局 & 50% #1 $ _ ~ ^ \\',
  title: '2019年度 “决算”: {甲} & <乙> 100% a_b #1 $5 ~ ^ \\ 末',
};

/** What every reader of a citation must get out of it. */
function essence({ title, author = [], issued, version, URL, type }: CslItem): Record<string, unknown> {
  return {
    type,
    title,
    author: author.map(({ literal, family }) => literal ?? family),
    year: issued?.['date-parts'][0]?.[0],
    version,
    URL,
  };
}

function expected(citation: Citation): Record<string, unknown> {
  const title = citation.part === undefined ? citation.title : `${citation.title}：${citation.part}`;
  return {
    type: 'dataset',
    title,
    author: [citation.author],
    year: citation.published === '' ? undefined : Number(citation.published.slice(0, 4)),
    version: citation.version,
    URL: citation.url === '' ? undefined : citation.url,
  };
}

const CITATIONS: readonly (readonly [string, Citation])[] = [
  ['a release', citeVersion(RELEASED, HOME)],
  ['a release without a domain', citeVersion(RELEASED, '')],
  ['a draft', citeVersion(DRAFT, HOME)],
  ['a table', citeTable(TABLE, RELEASED, HOME)],
  ['a table of a draft', citeTable(TABLE, DRAFT, '')],
  ['one with characters that mean something', HOSTILE],
];
const STYLES: readonly (readonly [string, (citation: Citation) => string])[] = [
  ['BibTeX', packBibtex],
  ['RIS', packRis],
  ['CSL-JSON', packCsl],
];

describe.each(STYLES)('%s', (_, pack) => {
  test.each(CITATIONS)('of %s is read back by others', (__, citation) => {
    const { data } = new Cite(pack(citation));
    expect(data.map(essence)).toEqual([expected(citation)]);
    expect(data[0]?.id).toBe(citation.key);
  });
});

describe('GB/T 7714-2015', () => {
  test('of a release', () => {
    expect(formatGbt(citeVersion(RELEASED, HOME))).toBe(
      '县水务局. 县水务局2019年度决算[DS/OL]. 1.0.0版. 县水务局, 2021(2021-10-08). https://www.example.gov.cn/open/2019/versions/v1.0.0/.',
    );
  });
  test('of a table, as a part of its whole, with the address of the file', () => {
    expect(formatGbt(citeTable(TABLE, RELEASED, HOME))).toBe(
      '县水务局. 02 收入表[DS/OL]//县水务局. 县水务局2019年度决算. 1.0.0版. 县水务局, 2021(2021-10-08). https://www.example.gov.cn/open/data/2019/v1.0.0/income.csv.',
    );
  });
  test('of a draft without a domain says so, and invents neither date nor address', () => {
    expect(formatGbt(citeVersion(DRAFT, ''))).toBe(
      '县水务局. 县水务局2019年度决算[DS/OL]. 1.0.0版（草稿，尚未发布）. 县水务局.',
    );
    expect(packCitationText(citeVersion(DRAFT, ''))).toMatch(/也没有发布日期[\s\S]*域名尚未登记/);
    for (const [, pack] of STYLES) expect(pack(citeVersion(DRAFT, ''))).toMatch(/草稿，尚未发布/);
  });
});

describe('CITATION.cff', () => {
  const site = (status: 'draft' | 'released'): typeof SITE => ({
    ...SITE,
    volumes: [{ ...VOLUME, releases: [(status === 'draft' ? DRAFT : RELEASED).release] }],
  });

  test('is read back by others: the site, then each version', () => {
    const [whole, ...versions] = new Cite(packCff(site('released'), HOME)).data;
    expect(
      whole && { type: whole.type, title: whole.title, author: whole.author, version: whole.version, URL: whole.URL },
    ).toEqual({ type: 'dataset', title: '决算', author: [{ literal: '县水务局' }], version: '1.0.0', URL: `${HOME}/` });
    expect(versions.map(essence)).toEqual([expected(citeVersion(RELEASED, HOME))]);
  });

  test('of a draft without a domain has no date and no address', () => {
    expect(packCff(site('draft'), '')).not.toMatch(/date-released|url:|year:/);
  });
});
