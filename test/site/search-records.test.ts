import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { foldText } from '../../src/lib/fold-text.ts';
import { COMMON_RECORDS, recordsAddress } from '../../src/views/search/browser/packed-records.ts';
import { extractPlace } from '../search/extract-place.ts';
import { type Answered, measureQuality, readQueries, scoreAnswer } from '../search/measure-quality.ts';
import { openRecordsWay } from '../search/open-records-way.ts';
import { ROOT_SITE, SITES } from './built.ts';

const { folder } = ROOT_SITE;
const FILES = [recordsAddress('2020'), COMMON_RECORDS];
/** What a volume may weigh as it is sent, in bytes, whichever of the two a server chooses. */
const MOST = 150_000;

let answers: Answered[];
beforeAll(async () => {
  const ask = openRecordsWay(folder);
  answers = [];
  for (const query of readQueries()) answers.push({ query, hits: await ask({ q: query.query }) });
}, 120_000);

describe('the records that are searched without the index', () => {
  test.each(['.br', '.gz'])('weigh at most 150 kB a year as %s', (ending) => {
    expect(statSync(join(folder, `${recordsAddress('2020')}${ending}`)).size).toBeLessThanOrEqual(MOST);
  });

  test('are listed with their digests, and are the same under any base', () => {
    const listed = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
    for (const file of FILES) {
      expect(listed).toContain(`  ${file.slice(1)}\n`);
      const texts = SITES.map((site) => readFileSync(join(site.folder, file), 'utf8'));
      expect(new Set(texts).size, file).toBe(1);
    }
  });

  test('answer most queries right at the first place, hardly any with nothing', () => {
    const wrong = answers.filter((answer) => scoreAnswer(answer).rank < 1);
    expect(1 - wrong.length / answers.length, wrong.map(({ query }) => query.query).join('、')).toBeGreaterThanOrEqual(
      0.85,
    );
    const quality = measureQuality(answers);
    expect(quality.recall).toBeGreaterThanOrEqual(0.92);
    expect(quality.empty).toBeLessThanOrEqual(0.01);
  });

  test('lead to pages and places that are there', () => {
    const dead = answers
      .flatMap(({ hits }) => hits)
      .filter((hit) => {
        const [address = '', id = ''] = hit.split('#');
        const file = join(folder, address, 'index.html');
        return (
          !existsSync(file) || (id !== '' && !readFileSync(file, 'utf8').includes(`id="${decodeURIComponent(id)}"`))
        );
      });
    expect(dead).toEqual([]);
  });

  test('lead to the paragraph or row', () => {
    const led = answers
      .filter(({ query }) => query.holds !== '')
      .flatMap(({ query, hits }) => {
        const hit = hits.find((address) => query.documents.some((names) => names.includes(address.replace(/#.*/, ''))));
        if (hit === undefined) return [];
        const [address = '', id = ''] = hit.split('#');
        const html = readFileSync(join(folder, address, 'index.html'), 'utf8');
        return [foldText(extractPlace(html, decodeURIComponent(id))).includes(foldText(query.holds))];
      });
    expect(led.filter((holds) => !holds).length / led.length).toBeLessThanOrEqual(0.05);
  });
});
